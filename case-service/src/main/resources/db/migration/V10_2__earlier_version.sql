-- How support was before each of its changes. Qualifications are among it, hence the schema; notes are not.

CREATE TABLE person.earlier_version (
    -- of an activity, an initial interview, a contact with an employer or a recognition procedure
    id          uuid        NOT NULL,
    version     bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    content     jsonb       NOT NULL,
    PRIMARY KEY (id, version)
);
