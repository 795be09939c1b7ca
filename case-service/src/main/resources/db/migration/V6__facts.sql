-- The whole life of a mentoring: each list of facts has its table, in the order of the days. Places are derived by the service.

ALTER TABLE mentoring_case
    ADD COLUMN external_id          text CHECK (external_id ~ '^[A-Za-z0-9._/-]{1,64}$'),
    -- null where later mentors were recorded before the first was kept
    ADD COLUMN started_mentor       text,
    ADD COLUMN retention_status     text,
    ADD COLUMN retention_checked_on date,
    ADD CHECK (num_nulls(retention_status, retention_checked_on) IN (0, 2));

-- Whoever was entered in error gives the name free.
CREATE UNIQUE INDEX mentoring_case_external_id ON mentoring_case (started_project, external_id) WHERE status <> 'VOIDED';

ALTER TABLE case_transfer ADD COLUMN mentor text;

-- The first is the one that counts.
CREATE TABLE case_placement (
    case_id                uuid    NOT NULL REFERENCES mentoring_case,
    position               integer NOT NULL,
    placed_on              date    NOT NULL,
    kind                   text    NOT NULL,
    employer               text,
    occupation             text CHECK (occupation ~ '^([0-9]{2}|[0-9]{4}[1-4])$'),
    sector                 text,
    weekly_hours           numeric(3, 1) CHECK (weekly_hours BETWEEN 0.5 AND 60),
    qualification_adequate text    NOT NULL,
    project                text    NOT NULL,
    district               text    NOT NULL,
    PRIMARY KEY (case_id, position)
);

CREATE INDEX case_placement_employer ON case_placement (employer, placed_on) WHERE employer IS NOT NULL;
CREATE INDEX case_placement_day ON case_placement (placed_on) WHERE position = 0;

CREATE TABLE case_agreed_placement (
    case_id                uuid    NOT NULL REFERENCES mentoring_case,
    position               integer NOT NULL,
    id                     uuid    NOT NULL,
    placed_on              date    NOT NULL,
    kind                   text    NOT NULL,
    employer               text,
    occupation             text CHECK (occupation ~ '^([0-9]{2}|[0-9]{4}[1-4])$'),
    sector                 text,
    weekly_hours           numeric(3, 1) CHECK (weekly_hours BETWEEN 0.5 AND 60),
    qualification_adequate text    NOT NULL,
    project                text    NOT NULL,
    district               text    NOT NULL,
    PRIMARY KEY (case_id, position)
);

CREATE INDEX case_agreed_placement_day ON case_agreed_placement (placed_on);

CREATE TABLE case_milestone (
    case_id    uuid    NOT NULL REFERENCES mentoring_case,
    position   integer NOT NULL,
    reached_on date    NOT NULL,
    kind       text    NOT NULL,
    employer   text,
    project    text    NOT NULL,
    district   text    NOT NULL,
    PRIMARY KEY (case_id, position)
);

CREATE TABLE case_pause (
    case_id    uuid    NOT NULL REFERENCES mentoring_case,
    position   integer NOT NULL,
    paused_on  date    NOT NULL,
    -- null while it lasts, and where an end closed it
    resumed_on date CHECK (resumed_on >= paused_on),
    reason     text    NOT NULL,
    PRIMARY KEY (case_id, position)
);

-- With the end that was taken back.
CREATE TABLE case_reopening (
    case_id        uuid    NOT NULL REFERENCES mentoring_case,
    position       integer NOT NULL,
    reopened_on    date    NOT NULL,
    ended_on       date    NOT NULL CHECK (ended_on <= reopened_on),
    end_reason     text    NOT NULL,
    end_kind       text    NOT NULL CHECK (end_kind IN ('SUCCESS', 'NEUTRAL', 'DROPOUT')),
    ended_project  text    NOT NULL,
    ended_district text    NOT NULL,
    PRIMARY KEY (case_id, position)
);

-- What each step changed: one row for each version of a case, never changed.
CREATE TABLE case_step (
    case_id     uuid        NOT NULL REFERENCES mentoring_case,
    version     bigint      NOT NULL,
    step        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- the subject of a token, or clock; null where it was not kept
    recorded_by text,
    -- [{"pointer": "/placements/0/placedOn", "old": null, "new": "2025-08-31"}]
    changes     jsonb       NOT NULL,
    PRIMARY KEY (case_id, version)
);

-- What was recorded before this version goes on as it was.
INSERT INTO case_placement (case_id, position, placed_on, kind, sector, qualification_adequate, project, district)
SELECT id, 0, placed_on, placement_kind, placement_sector, qualification_adequate, placed_project, placed_district
FROM mentoring_case WHERE placed_on IS NOT NULL;

-- Until now only the mentor of today was kept.
UPDATE mentoring_case c SET started_mentor = c.mentor WHERE NOT EXISTS (SELECT FROM case_transfer t WHERE t.case_id = c.id);
UPDATE case_transfer t SET mentor = c.mentor FROM mentoring_case c
WHERE c.id = t.case_id AND t.position = (SELECT max(position) FROM case_transfer l WHERE l.case_id = t.case_id);

-- Which values a step changed was not kept, but that it was taken.
INSERT INTO case_step (case_id, version, step, recorded_at, recorded_by, changes)
SELECT c.id, e.version,
       CASE substring(e.type FROM 'mentoring\.([a-z-]+)\.v1$')
           WHEN 'started' THEN 'START'
           WHEN 'placed' THEN 'PLACE'
           WHEN 'dropped' THEN 'END'
           WHEN 'completed' THEN 'END'
           WHEN 'transferred' THEN 'ACCEPT_TRANSFER'
           WHEN 'voided' THEN 'VOID'
           ELSE 'CORRECT'
       END, e.recorded_at, NULL, '[]'
FROM case_event e JOIN mentoring_case c USING (reference);

-- Takes the rules with it that named these columns; the first of them is kept by the service now, over two tables.
ALTER TABLE mentoring_case
    DROP COLUMN placed_on,
    DROP COLUMN placed_project,
    DROP COLUMN placed_district,
    DROP COLUMN placement_kind,
    DROP COLUMN placement_sector,
    DROP COLUMN qualification_adequate,
    ADD CHECK (ended_on >= started_on);
