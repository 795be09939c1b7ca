-- People who can be found again: by name however it is spelled, by day of birth however it was mistyped, and only by who accompanies them.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- How a name sounds, so that two spellings of it come out alike: without marks, ü as ue as u, transliterations of the same
-- letter as one (Khaled and Chalid, Yousef and Jussuf), no letter twice in a row, words between single blanks.
-- What was folded is stored: another rule needs another column.
CREATE FUNCTION person.name_key(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    key text := translate(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’‘`´ʼʿʾ]', '', 'g')), 'øđðłıə', 'oddlie');
BEGIN
    key := replace(replace(replace(replace(key, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    key := regexp_replace(key, '[[:space:][:punct:]–—·]+', ' ', 'g');
    key := regexp_replace(key, '([aou])e', '\1', 'g');
    key := regexp_replace(key, 'dsch|dzh|dj', 'j', 'g');
    key := regexp_replace(key, 'tsch|tch|ch|kh|c|q', 'k', 'g');
    key := regexp_replace(key, 'sch|sh|sz|zh|z', 's', 'g');
    key := replace(replace(key, 'ph', 'f'), 'x', 'ks');
    key := regexp_replace(key, '([bdgkprt])h|h( |$)', '\1\2', 'g');
    key := translate(key, 'oeyjw', 'uiiiv');
    RETURN trim(regexp_replace(key, '(.)\1+', '\1', 'g'));
END
$$;

ALTER TABLE person.mentee
    -- raised by each change under the row lock; ETag
    ADD COLUMN version        bigint NOT NULL DEFAULT 1 CHECK (version > 0),
    -- who registered the person; null only for people from before this was asked who have no case
    ADD COLUMN project        text REFERENCES project,
    -- the person's number in the project's own files
    ADD COLUMN external_id    text,
    ADD COLUMN phone          text,
    ADD COLUMN email          text,
    ADD COLUMN postal_code    text,
    ADD COLUMN labour_access  text,
    ADD COLUMN language_level text,
    -- whom this row turned out to be; always a row that is nobody's duplicate
    ADD COLUMN merged_into    uuid REFERENCES person.mentee CHECK (merged_into <> id),
    ADD COLUMN name_key       text NOT NULL GENERATED ALWAYS AS (person.name_key(given_name || ' ' || family_name)) STORED;

ALTER TABLE person.mentee ALTER COLUMN version DROP DEFAULT;

UPDATE person.mentee m
SET project = (SELECT c.started_project FROM mentoring_case c WHERE c.mentee_id = m.id ORDER BY c.started_on, c.id LIMIT 1);

CREATE UNIQUE INDEX mentee_external_id ON person.mentee (project, external_id);
CREATE INDEX mentee_name_key ON person.mentee USING gin (name_key gin_trgm_ops);
CREATE INDEX mentee_birth_date ON person.mentee (birth_date);
CREATE INDEX mentee_name ON person.mentee (family_name, given_name, id);
CREATE INDEX mentee_merged_into ON person.mentee (merged_into) WHERE merged_into IS NOT NULL;

-- Two rows that turned out to be one person, and what undoes it. Both rows and all cases stay, whatever happens.
CREATE TABLE person.mentee_merge (
    id           uuid PRIMARY KEY,
    survivor_id  uuid        NOT NULL REFERENCES person.mentee,
    duplicate_id uuid        NOT NULL REFERENCES person.mentee,
    merged_at    timestamptz NOT NULL,
    merged_by    text        NOT NULL,
    -- such a pair is two people after all, and nobody is warned of it again
    undone_at    timestamptz,
    undone_by    text,
    CHECK (survivor_id <> duplicate_id),
    CHECK (num_nulls(undone_at, undone_by) IN (0, 2))
);

CREATE UNIQUE INDEX mentee_merge_standing ON person.mentee_merge (duplicate_id) WHERE undone_at IS NULL;
CREATE INDEX mentee_merge_survivor ON person.mentee_merge (survivor_id);

-- What came with the duplicate: its cases, and who had been merged into it before.
CREATE TABLE person.mentee_merge_case (
    merge_id uuid NOT NULL REFERENCES person.mentee_merge,
    case_id  uuid NOT NULL REFERENCES mentoring_case,
    PRIMARY KEY (merge_id, case_id)
);

CREATE TABLE person.mentee_merge_mentee (
    merge_id  uuid NOT NULL REFERENCES person.mentee_merge,
    mentee_id uuid NOT NULL REFERENCES person.mentee,
    PRIMARY KEY (merge_id, mentee_id)
);

-- To which projects a person belongs: those that are responsible for one of the cases, and those that registered the person.
CREATE VIEW person.mentee_project AS
SELECT c.mentee_id, c.project FROM mentoring_case c WHERE c.status <> 'VOIDED'
UNION
SELECT coalesce(m.merged_into, m.id), m.project FROM person.mentee m WHERE m.project IS NOT NULL;
