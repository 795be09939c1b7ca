-- Requests that were answered, so that a repetition gets the same answer. The row is written before the command, in its transaction.

CREATE TABLE idempotency_key (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

-- Goes into each hash, which else would tell who a person is to anybody who guesses name and day of birth. One row for all
-- replicas, and with the persons, so that whoever is kept out there cannot guess.
CREATE TABLE person.request_secret (
    id     integer PRIMARY KEY CHECK (id = 1),
    secret bytea NOT NULL
);

INSERT INTO person.request_secret
VALUES (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
