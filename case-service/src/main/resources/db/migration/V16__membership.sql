-- Who belongs to which project. Asked at each request, so that whoever is taken out sees nothing at the next one.

CREATE TABLE membership (
    project    text        NOT NULL REFERENCES project,
    -- of the identity provider's tokens; nothing else is known of anybody here
    subject    text        NOT NULL CHECK (subject ~ '^[A-Za-z0-9._:-]{1,64}$'),
    granted_at timestamptz NOT NULL,
    granted_by text        NOT NULL,
    PRIMARY KEY (subject, project)
);

CREATE INDEX membership_project ON membership (project, subject);

-- An import goes on with what its uploader may do by then.
ALTER TABLE import DROP COLUMN projects;
