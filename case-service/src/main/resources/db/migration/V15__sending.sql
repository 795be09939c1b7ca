-- Orders to publish current versions once more, and how far each has come.
CREATE TABLE sending (
    id          uuid        PRIMARY KEY,
    ordered_by  text        NOT NULL,
    ordered_at  timestamptz NOT NULL,
    topic       text        NOT NULL,
    partitions  integer[]   NOT NULL,
    -- keys there were when it was ordered
    total       integer     NOT NULL,
    sent        integer     NOT NULL,
    -- the last case (its id) or key that was looked at; in their order all up to it are done
    done_to     text        NOT NULL,
    finished_at timestamptz
);

CREATE INDEX sending_unfinished ON sending (ordered_at, id) WHERE finished_at IS NULL;
