-- Besides the events of the cases their topic carries digests, whose keys are no references.

CREATE OR REPLACE VIEW case_event AS
    SELECT CASE WHEN topic = 'mentoring.case-events.v1' AND type <> 'de.arbeitsmarktmentoren.mentoring.digest.v1'
                THEN key::uuid END AS reference,
           version, event_id, type, recorded_at, body
    FROM event
    WHERE topic = 'mentoring.case-events.v1' AND type <> 'de.arbeitsmarktmentoren.mentoring.digest.v1';

-- The last digest. Whoever takes one holds this row, so that only one replica does. number is the version of its events.
CREATE TABLE digest (
    id       integer PRIMARY KEY CHECK (id = 1),
    number   bigint      NOT NULL,
    taken_at timestamptz NOT NULL,
    -- asked for before its time
    wanted   boolean     NOT NULL
);

INSERT INTO digest VALUES (1, 0, '-infinity', true);
