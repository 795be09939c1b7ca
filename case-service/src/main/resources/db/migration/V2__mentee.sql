-- The only place with personal data: a schema of its own, so that other roles can be kept out of it as a whole.

CREATE SCHEMA IF NOT EXISTS person;

CREATE TABLE person.mentee (
    id               uuid PRIMARY KEY,
    given_name       text        NOT NULL,
    family_name      text        NOT NULL,
    birth_date       date        NOT NULL,
    gender           text        NOT NULL,
    origin_group     text        NOT NULL,
    qualification    text        NOT NULL,
    seeks_protection boolean     NOT NULL,
    registered_at    timestamptz NOT NULL
);
