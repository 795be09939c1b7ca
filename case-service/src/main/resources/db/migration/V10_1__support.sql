-- What is done beside the steps of a case. Nothing is deleted: what was entered in error is void. Each row has a version of its own.

CREATE TABLE activity (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES mentoring_case,
    type        text        NOT NULL,
    channel     text        NOT NULL,
    held_on     date        NOT NULL,
    minutes     integer     NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    employer    text        REFERENCES person.employer,
    -- responsible for the case on that day, derived anew when a transfer is corrected
    project     text        NOT NULL REFERENCES project,
    district    text        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    voided      boolean     NOT NULL
);

CREATE INDEX activity_case ON activity (case_id, held_on DESC, id);
CREATE INDEX activity_project ON activity (project, held_on);
CREATE INDEX activity_employer ON activity (employer, held_on) WHERE employer IS NOT NULL;

-- First talks. Who it was is not recorded.
CREATE TABLE initial_interview (
    id           uuid PRIMARY KEY,
    project      text        NOT NULL REFERENCES project,
    district     text        NOT NULL,
    held_on      date        NOT NULL,
    channel      text        NOT NULL,
    target_group text        NOT NULL,
    result       text        NOT NULL,
    version      bigint      NOT NULL CHECK (version > 0),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    voided       boolean     NOT NULL
);

CREATE INDEX initial_interview_project ON initial_interview (project, held_on DESC, id);

-- Contacts with an employer that belong to no case.
CREATE TABLE employer_contact (
    id          uuid PRIMARY KEY,
    employer    text        NOT NULL REFERENCES person.employer,
    project     text        NOT NULL REFERENCES project,
    district    text        NOT NULL,
    held_on     date        NOT NULL,
    channel     text        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    voided      boolean     NOT NULL
);

CREATE INDEX employer_contact_employer ON employer_contact (employer, held_on DESC, id);

-- What somebody learned, where and as what it is recognised says much about him, and is partly in free words.
CREATE TABLE person.recognition_procedure (
    id                   uuid PRIMARY KEY,
    case_id              uuid        NOT NULL REFERENCES mentoring_case,
    qualification        text,
    -- KldB 2010, two or five digits
    reference_occupation text,
    occupation_name      text,
    regulated            boolean,
    competent_body       text,
    version              bigint      NOT NULL CHECK (version > 0),
    recorded_at          timestamptz NOT NULL,
    recorded_by          text        NOT NULL,
    voided               boolean     NOT NULL,
    CHECK (num_nonnulls(reference_occupation, occupation_name) > 0)
);

CREATE INDEX recognition_procedure_case ON person.recognition_procedure (case_id);

-- The statuses it has reached; the one with the highest number is how it stands.
CREATE TABLE person.recognition_status (
    procedure_id uuid    NOT NULL REFERENCES person.recognition_procedure,
    number       integer NOT NULL,
    status       text    NOT NULL,
    reached_on   date    NOT NULL,
    result       text,
    PRIMARY KEY (procedure_id, number),
    CHECK ((status = 'DECIDED') = (result IS NOT NULL))
);
