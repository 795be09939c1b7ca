-- Besides the cases other subjects are told of, each on a topic of its own: a key is text, and belongs to its topic.

ALTER TABLE case_event RENAME TO event;
ALTER TABLE event RENAME COLUMN reference TO key;
ALTER TABLE event ALTER COLUMN key TYPE text USING key::text;
ALTER TABLE event ADD COLUMN topic text NOT NULL DEFAULT 'mentoring.case-events.v1';
ALTER TABLE event ALTER COLUMN topic DROP DEFAULT;
ALTER TABLE event DROP CONSTRAINT case_event_pkey;
ALTER TABLE event RENAME CONSTRAINT case_event_event_id_key TO event_event_id_key;
-- The key first: it differs where topics do not.
ALTER TABLE event ADD PRIMARY KEY (key, topic, version);

ALTER TABLE outbox RENAME COLUMN reference TO key;
ALTER TABLE outbox ALTER COLUMN key TYPE text USING key::text;
ALTER TABLE outbox ADD COLUMN topic text NOT NULL DEFAULT 'mentoring.case-events.v1';
ALTER TABLE outbox ALTER COLUMN topic DROP DEFAULT;

-- The events of the cases alone, for whoever compares them with the cases.
CREATE VIEW case_event AS
    SELECT CASE WHEN topic = 'mentoring.case-events.v1' THEN key::uuid END AS reference,
           version, event_id, type, recorded_at, body
    FROM event WHERE topic = 'mentoring.case-events.v1';

-- One row per key of a topic that has no row elsewhere to lock. 0: nothing has been told of it yet.
CREATE TABLE subject_version (
    topic   text   NOT NULL,
    key     text   NOT NULL,
    version bigint NOT NULL CHECK (version >= 0),
    PRIMARY KEY (topic, key)
);
