-- Forgetting people. What is left of them counts, and leads to nobody.

-- Who was erased: the SHA-256 of the mentee's id, a random number that nobody finds by trying. Also on a topic, so that it outlives
-- a restore of this database.
CREATE TABLE erasure (
    hash    bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    meaning text NOT NULL CHECK (meaning IN ('ANONYMISED', 'VOIDED')),
    -- its first day; a finer time would lead to the last event of a case, which was recorded at the same moment
    month   date NOT NULL CHECK (extract(day FROM month) = 1)
);

-- Activities of people who were forgotten, only added up; without them the figures of a month would move.
CREATE TABLE forgotten_activity (
    project    text   NOT NULL REFERENCES project,
    month      date   NOT NULL,
    type       text   NOT NULL,
    channel    text   NOT NULL,
    activities bigint NOT NULL,
    minutes    bigint NOT NULL,
    PRIMARY KEY (project, month, type, channel)
);

-- Likewise what was done with employers for them.
CREATE TABLE forgotten_support (
    employer   text   NOT NULL REFERENCES person.employer,
    month      date   NOT NULL,
    project    text   NOT NULL REFERENCES project,
    district   text   NOT NULL,
    contacts   bigint NOT NULL,
    placements bigint NOT NULL,
    PRIMARY KEY (employer, month, project, district)
);

-- Cases are sent again in the order of their references from now on: an id would lead from the order to a person.
UPDATE sending SET done_to = '', sent = CASE WHEN finished_at IS NULL THEN 0 ELSE sent END
WHERE topic = 'mentoring.case-events.v1';

-- What deletion rules took away, in numbers. A night has one run, whatever the number of replicas.
CREATE TABLE deletion_run (
    id         uuid PRIMARY KEY,
    night      date UNIQUE,
    ran_at     timestamptz NOT NULL,
    ordered_by text        NOT NULL,
    dry_run    boolean     NOT NULL,
    -- [{"rule": "PERSON", "due": 3, "done": 3, "failed": 0}]
    results    jsonb       NOT NULL
);
