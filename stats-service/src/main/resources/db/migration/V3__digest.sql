-- What the latest digest of a partition told, and what was known at its place.
CREATE TABLE digest (
    generation    integer NOT NULL REFERENCES generation,
    partition     integer NOT NULL,
    taken_at      timestamptz NOT NULL,
    compared_at   timestamptz NOT NULL,
    cases         bigint NOT NULL,
    sum           text NOT NULL,
    own_cases     bigint NOT NULL,
    own_sum       text NOT NULL,
    -- Dead letters of the partition that are not counted, open or discarded: they explain a difference.
    letters_aside bigint NOT NULL,
    PRIMARY KEY (generation, partition)
);

-- For reading one partition without the others. A case never changes it, so that updates need not touch the index.
CREATE INDEX case_fact_partition ON case_fact (generation, partition);
