-- The programme's directory as a log: each row says how an entry is from a day on, until a later row says otherwise. Nothing is
-- ever changed or deleted in it, so that what was so in March can still be asked when it is no longer so.

CREATE TABLE directory_change (
    kind        text        NOT NULL CHECK (kind IN ('CARRIER', 'FUNDING_PHASE', 'PROJECT', 'MENTOR')),
    code        text        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    valid_from  date        NOT NULL,
    -- last day, absent while no end is known
    valid_to    date        CHECK (valid_to >= valid_from),
    state       jsonb       NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    PRIMARY KEY (kind, code, version)
);

-- Rises with each change and is locked by it: changes come one after the other, and replicas see by it that they must read anew.
CREATE TABLE directory_revision (
    id                integer PRIMARY KEY CHECK (id = 1),
    revision          bigint NOT NULL,
    -- up to where the mentors' capacity was handed to the outbox
    capacity_revision bigint NOT NULL
);

INSERT INTO directory_revision VALUES (1, 1, 0);

INSERT INTO directory_change
SELECT 'CARRIER', code, 1, (SELECT min(first_day) FROM funding_phase), NULL, jsonb_build_object('name', name), now(), 'migration'
FROM carrier;

INSERT INTO directory_change
SELECT 'FUNDING_PHASE', 'F-' || to_char(first_day, 'YYYY'), 1, first_day, last_day,
       jsonb_build_object('name', 'Förderphase ' || to_char(first_day, 'YYYY') || '–' || to_char(last_day, 'YYYY')), now(),
       'migration'
FROM funding_phase;

INSERT INTO directory_change
SELECT 'PROJECT', code, 1, (SELECT min(first_day) FROM funding_phase), NULL,
       jsonb_build_object('name', name, 'carrier', carrier, 'district', district, 'phases',
                          (SELECT jsonb_agg('F-' || to_char(first_day, 'YYYY') ORDER BY first_day) FROM funding_phase)), now(),
       'migration'
FROM project;

INSERT INTO directory_change
SELECT 'MENTOR', code, 1, (SELECT min(first_day) FROM funding_phase), NULL,
       jsonb_build_object('project', project, 'fullTimeShare', full_time_share), now(), 'migration'
FROM mentor;

-- Of projects and mentors the codes remain where they were, for cases refer to them.
ALTER TABLE project DROP COLUMN name, DROP COLUMN carrier, DROP COLUMN district;
ALTER TABLE mentor DROP COLUMN project, DROP COLUMN full_time_share;
DROP TABLE carrier;
DROP TABLE funding_phase;
