-- Employers. The name of a sole trader is a person's, hence the schema.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE person.employer_number;

CREATE TABLE person.employer (
    code       text   PRIMARY KEY CHECK (code ~ '^E-[0-9]{6,}$'),
    version    bigint NOT NULL CHECK (version > 0),
    name       text   NOT NULL,
    -- the name as it is compared: without case, accents, punctuation and legal form
    name_key   text   NOT NULL,
    sector     text,
    district   text   CHECK (district ~ '^14[0-9]{3}$'),
    size_class text
);

CREATE INDEX employer_name_key ON person.employer (name_key);
CREATE INDEX employer_name_trigrams ON person.employer USING gin (name_key gin_trgm_ops);

-- How each employer was from a day on.
CREATE TABLE person.employer_change (
    code        text        NOT NULL REFERENCES person.employer,
    version     bigint      NOT NULL CHECK (version > 0),
    valid_from  date        NOT NULL,
    name        text        NOT NULL,
    sector      text,
    district    text,
    size_class  text,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    PRIMARY KEY (code, version)
);
