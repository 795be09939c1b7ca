-- What people write in free words, of whatever kind: people may have written of people, so it lies with the persons.

CREATE TABLE person.note (
    id         uuid PRIMARY KEY,
    -- whose story it belongs to; null where there is no case
    case_id    uuid REFERENCES mentoring_case,
    -- what kind of thing it is about, and which one of these
    about      text        NOT NULL,
    about_id   text        NOT NULL,
    written_at timestamptz NOT NULL,
    note       text        NOT NULL,
    words      tsvector    NOT NULL GENERATED ALWAYS AS (to_tsvector('german', note)) STORED
);

CREATE INDEX note_case ON person.note (case_id, written_at);
CREATE INDEX note_about ON person.note (about, about_id);
CREATE INDEX note_words ON person.note USING gin (words);

-- A note about a step is found by its case and the version that the step led to.
INSERT INTO person.note (id, case_id, about, about_id, written_at, note)
SELECT gen_random_uuid(), n.case_id, 'CASE_STEP', n.case_id || '/' || n.version, coalesce(e.recorded_at, now()), n.note
FROM person.case_note n
JOIN mentoring_case c ON c.id = n.case_id
LEFT JOIN case_event e ON e.reference = c.reference AND e.version = n.version;

DROP TABLE person.case_note;
