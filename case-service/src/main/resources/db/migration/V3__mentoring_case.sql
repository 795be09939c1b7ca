-- One row per mentoring; each fact carries its own day and place, so that a transfer never rewrites the past.

CREATE TABLE mentoring_case (
    id                     uuid PRIMARY KEY,
    -- key of its events; random and shown by no API, so that only this row leads from an event to a case
    reference              uuid    NOT NULL UNIQUE,
    -- raised by each step under the row lock; version of the event and ETag
    version                bigint  NOT NULL CHECK (version > 0),
    mentee_id              uuid    NOT NULL REFERENCES person.mentee,
    status                 text    NOT NULL CHECK (status IN ('ACTIVE', 'PAUSED', 'AFTERCARE', 'ENDED', 'VOIDED')),
    project                text    NOT NULL REFERENCES project,
    district               text    NOT NULL,
    mentor                 text    NOT NULL REFERENCES mentor,
    gender                 text    NOT NULL,
    age_band               text    NOT NULL,
    origin_group           text    NOT NULL,
    qualification          text    NOT NULL,
    seeks_protection       boolean NOT NULL,
    target_groups          text[]  NOT NULL CHECK (cardinality(target_groups) > 0),
    previous_start_year    integer,
    started_on             date    NOT NULL,
    started_project        text    NOT NULL,
    started_district       text    NOT NULL,
    placed_on              date,
    placed_project         text,
    placed_district        text,
    placement_kind         text,
    placement_sector       text,
    qualification_adequate text,
    ended_on               date,
    ended_project          text,
    ended_district         text,
    end_reason             text,
    end_kind               text CHECK (end_kind IN ('SUCCESS', 'NEUTRAL', 'DROPOUT')),
    CHECK (num_nulls(placed_on, placed_project, placed_district, placement_kind, qualification_adequate) IN (0, 5)),
    CHECK (num_nulls(ended_on, ended_project, ended_district, end_reason, end_kind) IN (0, 5)),
    CHECK (placed_on >= started_on),
    CHECK (ended_on >= coalesce(placed_on, started_on))
);

-- The last wall behind the friendly answer: one open case at a time.
CREATE UNIQUE INDEX mentoring_case_one_open ON mentoring_case (mentee_id) WHERE status IN ('ACTIVE', 'PAUSED', 'AFTERCARE');
CREATE INDEX mentoring_case_mentee ON mentoring_case (mentee_id);
CREATE INDEX mentoring_case_project ON mentoring_case (project, id);
CREATE INDEX mentoring_case_district ON mentoring_case (district, id);

CREATE TABLE case_transfer (
    case_id        uuid    NOT NULL REFERENCES mentoring_case,
    position       integer NOT NULL,
    transferred_on date    NOT NULL,
    from_project   text    NOT NULL,
    from_district  text    NOT NULL,
    to_project     text    NOT NULL,
    to_district    text    NOT NULL,
    PRIMARY KEY (case_id, position)
);

-- Why something was corrected or voided, in free words: people may have written of people, so it lies with the persons.
CREATE TABLE person.case_note (
    case_id uuid   NOT NULL REFERENCES mentoring_case,
    version bigint NOT NULL,
    note    text   NOT NULL,
    PRIMARY KEY (case_id, version)
);
