-- Who belongs to which project. Asked at each request, so that whoever is taken out sees nothing at the next one.

CREATE TABLE membership (
    project  text        NOT NULL REFERENCES project,
    -- of the identity provider's tokens; nothing else is known of anybody here
    subject  text        NOT NULL CHECK (subject ~ '^[A-Za-z0-9._:-]{1,64}$'),
    added_at timestamptz NOT NULL,
    added_by text        NOT NULL,
    PRIMARY KEY (subject, project)
);

CREATE INDEX membership_project ON membership (project, subject);

-- An import goes on with what its uploader may do by then, and shows him of each row what he may see by then.
ALTER TABLE import DROP COLUMN projects;
-- of the row, once it is done; null if it is none of the uploader's
ALTER TABLE person.import_row ADD COLUMN project text;
UPDATE person.import_row r SET project = c.started_project FROM mentoring_case c WHERE c.id = r.case_id;

-- To which projects the caller belonged: whoever was taken out of one since gets no answer again that he got before.
ALTER TABLE idempotency_key ADD COLUMN projects text[] NOT NULL DEFAULT '{}';
