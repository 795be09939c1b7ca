-- What moved, kept for a while for readers that hold the cells in memory. One row per revision; one array element per cell that moved.
CREATE TABLE cell_move (
    generation               integer NOT NULL REFERENCES generation,
    shard                    integer NOT NULL,
    -- That of the partition's position. A revision at which nothing moved has no row.
    revision                 bigint NOT NULL,
    flow_measure             text[] NOT NULL,
    flow_month               text[] NOT NULL,
    flow_project             text[] NOT NULL,
    flow_district            text[] NOT NULL,
    flow_group_combination   text[] NOT NULL,
    -- By how much, not to what.
    flow_cases               bigint[] NOT NULL,
    flow_returning_cases     bigint[] NOT NULL,
    cohort_start_month       text[] NOT NULL,
    cohort_project           text[] NOT NULL,
    cohort_district          text[] NOT NULL,
    cohort_group_combination text[] NOT NULL,
    cohort_exit              text[] NOT NULL,
    cohort_after_months      integer[] NOT NULL,
    cohort_cases             bigint[] NOT NULL,
    cohort_returning_cases   bigint[] NOT NULL,
    PRIMARY KEY (generation, shard, revision)
);

-- Readers follow the moves; which cells are newer than what they know is no longer asked.
ALTER TABLE flow_cell DROP COLUMN revision;
ALTER TABLE cohort_cell DROP COLUMN revision;

-- The latest state of each month of a subject.
CREATE TABLE subject_fact (
    generation integer NOT NULL REFERENCES generation,
    topic      text NOT NULL,
    -- SubjectKey.text(). Compared byte by byte, as the keys of the cells are.
    record_key text COLLATE "C" NOT NULL,
    partition  integer NOT NULL,
    version    bigint NOT NULL,
    -- That of the partition's position: readers fetch what is newer than they know.
    revision   bigint NOT NULL,
    -- The event's value as api-contracts writes it.
    event      bytea NOT NULL,
    PRIMARY KEY (generation, topic, record_key)
);
CREATE INDEX subject_fact_revision ON subject_fact (generation, topic, partition, revision);
