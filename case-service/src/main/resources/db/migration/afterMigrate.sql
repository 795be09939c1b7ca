-- Who may do what, table by table; said anew at each start, so that this list is the whole truth. A table that is not in it belongs to
-- nobody but its owner, and a test misses it. The service is ${service}, its relay ${relay}.

-- Two replicas that start at once would change the same rows of the catalogue.
SELECT pg_advisory_xact_lock(hashtext('afterMigrate'));

REVOKE ALL ON ALL TABLES IN SCHEMA public, person FROM PUBLIC, "${service}", "${relay}";
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public, person FROM PUBLIC, "${service}", "${relay}";
REVOKE CREATE ON SCHEMA public, person FROM PUBLIC, "${service}", "${relay}";
GRANT USAGE ON SCHEMA public TO "${service}", "${relay}";
GRANT USAGE ON SCHEMA person TO "${service}";

-- What looks behind the wall, or works with the rights of the owner.
DO $$
DECLARE
    behind record;
BEGIN
    FOR behind IN SELECT oid::regprocedure AS name FROM pg_proc
                  WHERE prosecdef AND pronamespace IN ('public'::regnamespace, 'person'::regnamespace) LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC, "${service}", "${relay}"', behind.name);
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION wall_offered(), wall_has_case(uuid), wall_has_mentee(uuid), person.wall_merged() TO "${service}";
GRANT EXECUTE ON FUNCTION person.notes_found(tsquery), person.recognitions_found(tsquery), person.people_named(text[])
    TO "${service}";

-- ---------------------------------------------------------------- the service

-- the programme: a log that is only added to, and codes that cases refer to
GRANT SELECT, INSERT ON directory_change TO "${service}";
GRANT SELECT, UPDATE ON directory_revision TO "${service}";
GRANT SELECT, INSERT ON project TO "${service}";
GRANT SELECT, INSERT ON mentor TO "${service}";
GRANT SELECT, INSERT, UPDATE ON person.employer TO "${service}";
-- a log, too, but for names that are not needed any more
GRANT SELECT, INSERT, UPDATE (name) ON person.employer_change TO "${service}";
GRANT USAGE ON SEQUENCE person.employer_number TO "${service}";

-- who belongs to a project; nothing of it is changed
GRANT SELECT, INSERT, DELETE ON membership TO "${service}";

-- people and cases; deleted only when a person is forgotten
GRANT SELECT, INSERT, UPDATE, DELETE ON person.mentee TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON person.mentee_merge TO "${service}";
GRANT SELECT, INSERT, DELETE ON person.mentee_merge_case TO "${service}";
GRANT SELECT, INSERT, DELETE ON person.mentee_merge_mentee TO "${service}";
GRANT SELECT ON person.mentee_project TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON mentoring_case TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON case_transfer TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON case_placement TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON case_agreed_placement TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON case_milestone TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON case_pause TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON case_reopening TO "${service}";
GRANT SELECT, INSERT, DELETE ON case_step TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON transfer_offer TO "${service}";
GRANT SELECT, INSERT, DELETE ON person.note TO "${service}";

-- support
GRANT SELECT, INSERT, UPDATE, DELETE ON activity TO "${service}";
GRANT SELECT, INSERT, UPDATE ON initial_interview TO "${service}";
GRANT SELECT, INSERT, UPDATE ON employer_contact TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON person.recognition_procedure TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON person.recognition_status TO "${service}";
GRANT SELECT, INSERT, DELETE ON person.earlier_version TO "${service}";

-- files that came in
GRANT SELECT, INSERT, UPDATE, DELETE ON import TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON person.import_row TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON person.imported TO "${service}";

-- requests that were answered, and the secrets of hashes and cursors
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO "${service}";
GRANT SELECT ON person.request_secret TO "${service}";
GRANT SELECT ON person.cursor_secret TO "${service}";

-- what is told: added by the service, published by the relay; old versions go when a person is forgotten
-- Without the columns of the system: the transaction of an erasure is that of its entry in the audit.
GRANT SELECT (topic, key, version, event_id, type, recorded_at, body), INSERT, UPDATE, DELETE ON event TO "${service}";
GRANT SELECT ON case_event TO "${service}";
GRANT SELECT, INSERT, DELETE ON outbox TO "${service}";
GRANT SELECT, INSERT, UPDATE ON subject_version TO "${service}";
GRANT SELECT, INSERT, UPDATE ON sending TO "${service}";
GRANT SELECT, UPDATE ON digest TO "${service}";

-- the audit: added to and read, by nobody changed; refusals are counted by a function of the owner
-- Number, transaction and time of an entry are the database's own: what lies before the last seal would never be sealed.
GRANT SELECT, INSERT (subject, roles, action, operation, kind, objects, projects, fields, purpose, purpose_reference, request_id,
    amount) ON audit_entry TO "${service}";
GRANT SELECT, INSERT ON audit_seal TO "${service}";
GRANT SELECT ON audit_deletion TO "${service}";
GRANT EXECUTE ON FUNCTION audit_refuse(text, text, integer, text[], text[], text, text), audit_refusals_enter() TO "${service}";
GRANT EXECUTE ON FUNCTION delete_audit_before(date) TO "${service}";

-- who was forgotten, what is left of it, and which night's rules have run
GRANT SELECT, INSERT, UPDATE ON deletion_run TO "${service}";
GRANT SELECT, INSERT ON erasure TO "${service}";
GRANT SELECT, INSERT, UPDATE ON forgotten_activity TO "${service}";
GRANT SELECT, INSERT, UPDATE ON forgotten_support TO "${service}";

-- ---------------------------------------------------------------- the relay: what is to be published, its lease, the digest

GRANT SELECT, INSERT, DELETE ON outbox TO "${relay}";
GRANT SELECT, INSERT, DELETE ON event TO "${relay}";
GRANT SELECT, UPDATE ON relay_lease TO "${relay}";
GRANT SELECT, UPDATE ON digest TO "${relay}";
