-- Signs where the next page of a list begins. One row for all replicas, kept where no role for reporting looks.
CREATE TABLE person.cursor_secret (
    id     integer PRIMARY KEY CHECK (id = 1),
    secret bytea NOT NULL
);

INSERT INTO person.cursor_secret
VALUES (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
