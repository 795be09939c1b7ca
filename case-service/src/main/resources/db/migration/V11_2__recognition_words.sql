-- What is to be recognised, as what and by whom, for the search.
ALTER TABLE person.recognition_procedure ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
    to_tsvector('german', coalesce(qualification, '') || ' ' || coalesce(occupation_name, '') || ' ' || coalesce(competent_body, ''))
) STORED;

CREATE INDEX recognition_procedure_words ON person.recognition_procedure USING gin (words);
