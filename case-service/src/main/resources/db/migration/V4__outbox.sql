-- What happened, for ever, and what of it is still to be published. Knows references, never cases.

CREATE TABLE case_event (
    reference   uuid        NOT NULL,
    version     bigint      NOT NULL,
    event_id    uuid        NOT NULL UNIQUE,
    type        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    body        text        NOT NULL,
    PRIMARY KEY (reference, version)
);

-- No cursor walks over this table: rows are deleted once published, so that a late commit with a low number is never passed by.
-- CACHE 1: the number is taken under the lock of the case, hence rises with the version. A session's own stock of numbers breaks that.
CREATE TABLE outbox (
    seq       bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    reference uuid   NOT NULL,
    version   bigint NOT NULL
);

-- Filled and emptied without end: without this the dead rows at its head make each read slower.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Who may publish. The term rises with each take-over; time is the database's, so that no server's clock matters.
CREATE TABLE relay_lease (
    id         integer PRIMARY KEY CHECK (id = 1),
    owner      text,
    term       bigint      NOT NULL,
    renewed_at timestamptz NOT NULL
);

INSERT INTO relay_lease VALUES (1, NULL, 0, '-infinity');
