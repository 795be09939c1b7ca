-- Every table carries the generation it belongs to: a rebuild fills the next one beside the one that answers.
CREATE TABLE generation (
    generation    integer PRIMARY KEY,
    -- Which Cells.of filled it; a replica with another function leaves it alone.
    cell_function text NOT NULL,
    active        boolean NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX generation_active ON generation (active) WHERE active;
INSERT INTO generation (generation, cell_function, active) VALUES (1, 'cells-1', true);

-- How far a partition is counted. Every writer of its figures locks this row before anything else.
CREATE TABLE consumer_position (
    generation    integer NOT NULL REFERENCES generation,
    topic         text NOT NULL,
    partition     integer NOT NULL,
    next_offset   bigint NOT NULL,
    -- Raised with each change of the partition's cells, which carry it too: readers fetch what is newer than they know.
    revision      bigint NOT NULL,
    -- Time of the newest record counted, heartbeats included; null before the first.
    counted_up_to timestamptz,
    PRIMARY KEY (generation, topic, partition)
);

-- The latest state of each case. A void case keeps its row: its version is the fence against older events.
CREATE TABLE case_fact (
    generation             integer NOT NULL REFERENCES generation,
    reference              uuid NOT NULL,
    partition              integer NOT NULL,
    version                bigint NOT NULL,
    status                 text NOT NULL,
    -- Sorted codes joined by '.'; this and all that follows is null for a void case.
    group_combination      text,
    previous_start_year    integer,
    gender                 text,
    age_band               text,
    origin_group           text,
    qualification          text,
    started_month          text,
    started_project        text,
    started_district       text,
    placed_month           text,
    placed_project         text,
    placed_district        text,
    placed_kind            text,
    placed_sector          text,
    qualification_adequate text,
    placed_after_months    integer,
    ended_month            text,
    ended_project          text,
    ended_district         text,
    end_reason             text,
    end_kind               text,
    ended_after_months     integer,
    -- The event's value as api-contracts writes it, from which the cells are computed again.
    event                  bytea NOT NULL,
    PRIMARY KEY (generation, reference)
) WITH (fillfactor = 80);

-- Keys are compared byte by byte: cheaper than by language, and the same on every machine.
CREATE TABLE flow_cell (
    generation        integer NOT NULL REFERENCES generation,
    shard             integer NOT NULL,
    measure           text COLLATE "C" NOT NULL,
    month             text COLLATE "C" NOT NULL,
    project           text COLLATE "C" NOT NULL,
    district          text COLLATE "C" NOT NULL,
    group_combination text COLLATE "C" NOT NULL,
    cases             bigint NOT NULL,
    returning_cases   bigint NOT NULL,
    revision          bigint NOT NULL,
    PRIMARY KEY (generation, shard, measure, month, project, district, group_combination)
) WITH (fillfactor = 50);

CREATE TABLE cohort_cell (
    generation        integer NOT NULL REFERENCES generation,
    shard             integer NOT NULL,
    start_month       text COLLATE "C" NOT NULL,
    project           text COLLATE "C" NOT NULL,
    district          text COLLATE "C" NOT NULL,
    group_combination text COLLATE "C" NOT NULL,
    exit              text COLLATE "C" NOT NULL,
    after_months      integer NOT NULL,
    cases             bigint NOT NULL,
    returning_cases   bigint NOT NULL,
    revision          bigint NOT NULL,
    PRIMARY KEY (generation, shard, start_month, project, district, group_combination, exit, after_months)
) WITH (fillfactor = 50);

-- Records that cannot be counted, as they came. Belongs to the topic, not to a generation.
CREATE TABLE dead_letter (
    topic         text NOT NULL,
    partition     integer NOT NULL,
    record_offset bigint NOT NULL,
    recorded_at   timestamptz NOT NULL,
    record_key    bytea,
    headers       jsonb NOT NULL,
    raw           bytea,
    reason        text NOT NULL,
    -- Names the rule, never a value.
    detail        text NOT NULL,
    first_seen    timestamptz NOT NULL DEFAULT now(),
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REDRIVEN', 'DISCARDED')),
    redriven_at   timestamptz,
    PRIMARY KEY (topic, partition, record_offset)
);
CREATE INDEX dead_letter_open ON dead_letter (first_seen) WHERE state = 'OPEN';
