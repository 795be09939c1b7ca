-- Files that came in, and what became of each row. What a row says about a person lies with the persons, and only until the row
-- is done.

CREATE TABLE import (
    id          uuid PRIMARY KEY,
    uploaded_by text        NOT NULL,
    -- whose cases the uploader may touch; null for all
    projects    text[],
    dry_run     boolean     NOT NULL,
    -- which column stands where, by our names of them
    heading     text[]      NOT NULL,
    uploaded_at timestamptz NOT NULL,
    started_at  timestamptz,
    finished_at timestamptz
);

CREATE INDEX import_unfinished ON import (uploaded_at) WHERE finished_at IS NULL;

CREATE TABLE person.import_row (
    import_id   uuid    NOT NULL REFERENCES import ON DELETE CASCADE,
    -- as the spreadsheet numbers it
    number      integer NOT NULL,
    cells       jsonb,
    external_id text,
    -- an earlier row of the same file that has the same external id in the same project
    same_as     integer,
    outcome     text CHECK (outcome IN ('CREATED', 'UNCHANGED', 'FAILED')),
    case_id     uuid,
    errors      jsonb   NOT NULL DEFAULT '[]',
    -- projects that registered somebody who may be the same person
    alike       jsonb   NOT NULL DEFAULT '[]',
    PRIMARY KEY (import_id, number),
    CHECK ((outcome IS NULL) = (cells IS NOT NULL))
);

CREATE INDEX import_row_waiting ON person.import_row (import_id, number) WHERE outcome IS NULL;

-- What a case was made from, so that the same row is known again: a hash of each cell with the database's secret in it.
CREATE TABLE person.imported (
    project     text NOT NULL,
    external_id text NOT NULL,
    case_id     uuid NOT NULL REFERENCES mentoring_case,
    hashes      jsonb NOT NULL,
    PRIMARY KEY (project, external_id)
);
