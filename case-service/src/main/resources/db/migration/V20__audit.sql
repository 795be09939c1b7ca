-- Who did what and who looked at whom: only ever added to, and sealed in batches.

CREATE TABLE audit_entry (
    seq               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- by it a seal knows that nothing can come between any more: numbers are taken before a commit, and commits come in any order
    transaction       xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at                timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- null for somebody who has shown no token that can be read
    subject           text,
    roles             text[]      NOT NULL,
    action            text        NOT NULL CHECK (action IN ('READ', 'WRITE', 'EXPORT', 'REFUSAL')),
    -- of the API, or the name of a job
    operation         text        NOT NULL,
    kind              text        NOT NULL,
    objects           text[]      NOT NULL,
    -- whose they were
    projects          text[]      NOT NULL,
    -- names, never values
    fields            text[]      NOT NULL,
    purpose           text,
    purpose_reference text,
    request_id        text,
    -- of a refusal; everything else is here only because it was done
    status            integer CHECK ((status IS NULL) = (action <> 'REFUSAL')),
    -- how many rows were handed out, how often the same was refused within its minute; 1 for everything else
    amount            integer     NOT NULL DEFAULT 1 CHECK (amount >= 0)
);

CREATE INDEX audit_entry_transaction ON audit_entry (transaction, seq);
CREATE INDEX audit_entry_subject ON audit_entry (subject, seq);
CREATE INDEX audit_entry_objects ON audit_entry USING gin (objects);
CREATE INDEX audit_entry_with_purpose ON audit_entry USING gin (projects) WHERE purpose IS NOT NULL;

-- The refusals of the minute that runs: a flood of equal ones is one row, and becomes one entry.
CREATE TABLE audit_refusal (
    minute     timestamptz NOT NULL,
    -- '' for somebody who has shown no token that can be read
    subject    text        NOT NULL,
    operation  text        NOT NULL,
    status     integer     NOT NULL,
    roles      text[]      NOT NULL,
    -- what was wanted, the first few
    objects    text[]      NOT NULL,
    purpose    text,
    request_id text,
    amount     integer     NOT NULL,
    PRIMARY KEY (minute, subject, operation, status)
);

-- Both as the owner of the tables, for nobody else may change or delete what was taken down.
CREATE FUNCTION audit_refuse(of_subject text, of_operation text, with_status integer, has_roles text[], wants text[],
    has_purpose text, by_request text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_refusal AS known (minute, subject, operation, status, roles, objects, purpose, request_id, amount)
    VALUES (date_trunc('minute', clock_timestamp()), coalesce(of_subject, ''), of_operation, with_status, has_roles, wants,
        has_purpose, by_request, 1)
    ON CONFLICT (minute, subject, operation, status) DO UPDATE SET amount = known.amount + 1,
        objects = CASE WHEN cardinality(known.objects) < 20 AND NOT known.objects @> excluded.objects
                       THEN known.objects || excluded.objects ELSE known.objects END
$$;

CREATE FUNCTION audit_refusals_enter() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH over AS (
        DELETE FROM audit_refusal WHERE minute < date_trunc('minute', clock_timestamp()) RETURNING *)
    INSERT INTO audit_entry (at, subject, roles, action, operation, kind, objects, projects, fields, purpose, request_id, status,
        amount)
    SELECT minute, nullif(subject, ''), roles, 'REFUSAL', operation, 'UNKNOWN', objects, '{}', '{}', purpose, request_id, status,
        amount
    FROM over ORDER BY minute, subject, operation, status
$$;

-- A seal over all entries of the transactions from first_transaction up to, and without, end_transaction.
CREATE TABLE audit_seal (
    number            bigint PRIMARY KEY CHECK (number > 0),
    first_transaction xid8        NOT NULL,
    end_transaction   xid8        NOT NULL,
    entries           bigint      NOT NULL CHECK (entries > 0),
    previous          bytea       NOT NULL,
    digest            bytea       NOT NULL,
    sealed_at         timestamptz NOT NULL,
    CHECK (first_transaction < end_transaction)
);

-- What a deletion rule took away: the entries of every seal up to that one. The seals stay, so that the chain can be followed.
CREATE TABLE audit_deletion (
    up_to_seal bigint PRIMARY KEY REFERENCES audit_seal,
    entries    bigint NOT NULL
);

-- The wall behind the rights: what stands here is changed by nobody but the owner of the tables, and the chain shows that.
CREATE FUNCTION audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> (SELECT tableowner FROM pg_tables WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME) THEN
        RAISE EXCEPTION 'the audit is only added to' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER audit_entry_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();
CREATE TRIGGER audit_seal_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();
CREATE TRIGGER audit_deletion_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_deletion
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();

-- Deletes the entries of whole seals, the oldest first, that are older than that day; as the owner, for nobody else can.
-- Returns how many that were.
CREATE FUNCTION delete_audit_before(day date) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
DECLARE
    gone    bigint := coalesce((SELECT max(up_to_seal) FROM audit_deletion), 0);
    last    audit_seal;
    removed bigint;
BEGIN
    -- Whoever has come by the service's password must not take away the traces of it; the owner could in any case.
    IF session_user <> current_user AND day > (now() AT TIME ZONE 'Europe/Berlin')::date - interval '1 year' THEN
        RAISE EXCEPTION 'entries of the audit are kept for a year at least';
    END IF;
    -- The time of a seal is what the service says, and whoever has its password; that of an entry is the database's own.
    SELECT * INTO last FROM audit_seal
    WHERE number > gone AND sealed_at < day
    AND end_transaction <= coalesce((SELECT min(transaction) FROM audit_entry WHERE at >= day), end_transaction)
    ORDER BY number DESC LIMIT 1;
    IF last.number IS NULL THEN
        RETURN 0;
    END IF;
    DELETE FROM audit_entry WHERE transaction < last.end_transaction;
    GET DIAGNOSTICS removed = ROW_COUNT;
    INSERT INTO audit_deletion (up_to_seal, entries) VALUES (last.number, removed);
    RETURN removed;
END $$;

REVOKE EXECUTE ON FUNCTION delete_audit_before(date) FROM PUBLIC;
