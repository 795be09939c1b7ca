-- A case offered to another project; until the offer is decided, that project may read the case.
CREATE TABLE transfer_offer (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES mentoring_case,
    from_project text        NOT NULL,
    to_project   text        NOT NULL,
    offered_at   timestamptz NOT NULL,
    offered_by   text        NOT NULL,
    -- of the case: its row in case_step
    offered_version bigint   NOT NULL,
    outcome      text        CHECK (outcome IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    decided_at   timestamptz,
    -- null also where the case took another way and the offer fell with it
    decided_by   text,
    decided_version bigint,
    CHECK (to_project <> from_project),
    CHECK (num_nulls(outcome, decided_at) IN (0, 2))
);

CREATE INDEX transfer_offer_case ON transfer_offer (case_id, offered_at);
CREATE UNIQUE INDEX transfer_offer_one_open ON transfer_offer (case_id) WHERE outcome IS NULL;
CREATE INDEX transfer_offer_open_to ON transfer_offer (to_project) WHERE outcome IS NULL;
CREATE INDEX transfer_offer_open_from ON transfer_offer (from_project) WHERE outcome IS NULL;
