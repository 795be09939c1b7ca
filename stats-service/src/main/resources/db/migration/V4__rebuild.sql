-- Until when a generation answered: it can be gone back to. Null for the one that answers, and for one that never did.
ALTER TABLE generation ADD COLUMN answered_until timestamptz;

-- How far a rebuild is and what came of it, for every replica to show. Outlives its generation.
CREATE TABLE rebuild (
    generation    integer PRIMARY KEY,
    cell_function text NOT NULL,
    state         text NOT NULL CHECK (state IN ('FILLING', 'COMPARED', 'FLIPPED', 'DISCARDED', 'FAILED')),
    -- What an operator has decided; whoever runs the rebuild, in whichever replica, does it.
    wanted        text CHECK (wanted IN ('FLIP', 'DISCARD')),
    -- Names the kind of failure, never a value.
    failure       text,
    started_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE rebuild_partition (
    generation      integer NOT NULL REFERENCES rebuild ON DELETE CASCADE,
    topic           text NOT NULL,
    partition       integer NOT NULL,
    records_done    bigint NOT NULL DEFAULT 0,
    records_total   bigint NOT NULL DEFAULT 0,
    -- Null until compared. Figures that differ from those of the generation that answers, at the same position.
    differing_cells bigint,
    cases           bigint,
    cases_answering bigint,
    -- False if the generation that answers stands where the topic has no records: what differs then says little.
    comparable      boolean,
    PRIMARY KEY (generation, topic, partition)
);

-- Pages of letters, the newest first.
CREATE INDEX dead_letter_newest ON dead_letter (first_seen DESC, topic, partition, record_offset);
