-- The second wall: what a connection may touch says a setting of it, which is made from the memberships whenever the service takes the
-- connection up. Without the setting there is nothing to see. The first wall, the service's own conditions, is not trusted here.
--
-- Whoever migrates owns the tables and passes: his policies say so, for otherwise a migration would change what it can see and
-- leave the rest.

-- The projects of the setting cases.projects, or all where it says so. In policies it stands in a sub-select, so that it is asked once
-- in a statement and not once for each row, and so that an index can be gone through by it.
CREATE FUNCTION wall_projects() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE current_setting('cases.projects', true) WHEN '*' THEN (SELECT array_agg(code) FROM project)
                ELSE string_to_array(current_setting('cases.projects', true), ',') END
$$;

CREATE FUNCTION wall_is_open() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('cases.projects', true) = '*', false)
$$;

-- Of whoever sent the request; files that came in and kept answers are his alone.
CREATE FUNCTION wall_subject() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('cases.subject', true), '')
$$;

-- The next four look behind the wall, and tell no more than ids: a policy that asked its own table would ask without end.

-- Cases that are on offer to one of these projects.
CREATE FUNCTION wall_offered() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(case_id), '{}') FROM transfer_offer WHERE outcome IS NULL AND to_project = ANY (wall_projects())
$$;

CREATE FUNCTION wall_has_case(id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM mentoring_case c WHERE c.id = wall_has_case.id AND c.project = ANY (wall_projects()))
$$;

CREATE FUNCTION wall_has_mentee(id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT wall_is_open()
        OR EXISTS (SELECT FROM mentoring_case c WHERE c.mentee_id = wall_has_mentee.id AND c.status <> 'VOIDED'
                   AND c.project = ANY (wall_projects()))
        OR EXISTS (SELECT FROM person.mentee m WHERE (m.id = wall_has_mentee.id OR m.merged_into = wall_has_mentee.id)
                   AND m.project = ANY (wall_projects()))
$$;

-- People of these projects who became one person with another, whichever of the two rows is known to them.
CREATE FUNCTION person.wall_merged() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(id), '{}') FROM (
        SELECT m.merged_into AS id FROM person.mentee m WHERE m.merged_into IS NOT NULL AND m.project = ANY (wall_projects())
        UNION
        SELECT m.id FROM person.mentee m JOIN person.mentee_project p ON p.mentee_id = m.merged_into
        WHERE m.merged_into IS NOT NULL AND p.project = ANY (wall_projects())) merged
$$;

-- Behind the wall no index of words or names could be used: their operators might tell what they see, so the policy would have to be asked
-- for each row first. These three look behind it and answer with what lies in front of it.

CREATE FUNCTION person.notes_found(query tsquery) RETURNS TABLE (case_id uuid, found text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT n.case_id, n.note FROM person.note n JOIN mentoring_case c ON c.id = n.case_id
    WHERE n.words @@ query AND c.project = ANY (wall_projects())
$$;

CREATE FUNCTION person.recognitions_found(query tsquery) RETURNS TABLE (case_id uuid, found text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.case_id, concat_ws(' · ', r.qualification, r.occupation_name, r.competent_body)
    FROM person.recognition_procedure r JOIN mentoring_case c ON c.id = r.case_id
    WHERE NOT r.voided AND r.words @@ query AND c.project = ANY (wall_projects())
$$;

-- Cases of people whose name is like every one of the patterns, which are written into the query: the database chooses an index for
-- a pattern only if it knows it.
CREATE FUNCTION person.people_named(patterns text[]) RETURNS TABLE (case_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF cardinality(patterns) > 0 THEN
        RETURN QUERY EXECUTE 'SELECT c.id FROM person.mentee m JOIN mentoring_case c ON c.mentee_id = coalesce(m.merged_into, m.id)
            WHERE c.project = ANY ($1) AND ' || (SELECT string_agg(format('m.name_key LIKE %L', pattern), ' AND ')
                                                FROM unnest(patterns) pattern) USING wall_projects();
    END IF;
END
$$;

-- A view asks with the rights of its owner, who passes the wall, unless it is told otherwise.
ALTER VIEW person.mentee_project SET (security_invoker = true);
ALTER VIEW case_event SET (security_invoker = true);

-- ---------------------------------------------------------------- cases and people

CREATE POLICY wall ON mentoring_case USING (project = ANY ((SELECT wall_projects())::text[]))
    WITH CHECK (project = ANY ((SELECT wall_projects())::text[]) AND wall_has_mentee(mentee_id));

CREATE POLICY offered ON mentoring_case FOR SELECT USING (id = ANY ((SELECT wall_offered())::uuid[]));

CREATE POLICY wall ON person.mentee USING (
    project = ANY ((SELECT wall_projects())::text[])
    OR EXISTS (SELECT FROM mentoring_case c WHERE c.mentee_id = mentee.id AND c.status <> 'VOIDED'
               AND c.project = ANY ((SELECT wall_projects())::text[]))
    OR id = ANY ((SELECT person.wall_merged())::uuid[])
    OR (SELECT wall_is_open()))
    -- Whoever two people belong to before they are one, only the service can say, and opens the wall then.
    WITH CHECK ((merged_into IS NULL OR (SELECT wall_is_open()))
        AND (project = ANY ((SELECT wall_projects())::text[]) OR wall_has_mentee(id)));

-- Whoever is asked decides by a command that opens the wall; nobody offers himself the case of another.
CREATE POLICY wall ON transfer_offer USING (
    from_project = ANY ((SELECT wall_projects())::text[]) OR to_project = ANY ((SELECT wall_projects())::text[])
    OR wall_has_case(case_id))
    WITH CHECK (wall_has_case(case_id));

-- ---------------------------------------------------------------- what belongs to a project and to no case

CREATE POLICY wall ON initial_interview USING (project = ANY ((SELECT wall_projects())::text[]));
CREATE POLICY wall ON employer_contact USING (project = ANY ((SELECT wall_projects())::text[]));

-- ---------------------------------------------------------------- what leads to a person

CREATE POLICY wall ON person.mentee_merge USING (
    (SELECT wall_is_open()) OR EXISTS (SELECT FROM person.mentee s WHERE s.id = survivor_id));
CREATE POLICY wall ON person.mentee_merge_case USING (
    (SELECT wall_is_open()) OR EXISTS (SELECT FROM person.mentee_merge m WHERE m.id = merge_id));
CREATE POLICY wall ON person.mentee_merge_mentee USING (
    (SELECT wall_is_open()) OR EXISTS (SELECT FROM person.mentee_merge m WHERE m.id = merge_id));

-- ---------------------------------------------------------------- what leads to a case: seen with it, changed only where it is now

DO $$
DECLARE
    child   record;
    of_case constant text := 'EXISTS (SELECT FROM mentoring_case c WHERE c.id = case_id)';
    own     text;
BEGIN
    FOR child IN SELECT * FROM (VALUES
        ('case_transfer', of_case, 'wall_has_case(case_id)'),
        ('case_placement', of_case, 'wall_has_case(case_id)'),
        ('case_agreed_placement', of_case, 'wall_has_case(case_id)'),
        ('case_milestone', of_case, 'wall_has_case(case_id)'),
        ('case_pause', of_case, 'wall_has_case(case_id)'),
        ('case_reopening', of_case, 'wall_has_case(case_id)'),
        ('case_step', of_case, 'wall_has_case(case_id)'),
        ('activity', of_case, 'wall_has_case(case_id)'),
        ('person.recognition_procedure', of_case, 'wall_has_case(case_id)'),
        ('person.imported', of_case, 'wall_has_case(case_id)'),
        ('person.recognition_status', 'EXISTS (SELECT FROM person.recognition_procedure r WHERE r.id = procedure_id)',
            'EXISTS (SELECT FROM person.recognition_procedure r WHERE r.id = procedure_id AND wall_has_case(r.case_id))'),
        ('person.note', $about$ CASE
            WHEN case_id IS NOT NULL THEN EXISTS (SELECT FROM mentoring_case c WHERE c.id = case_id)
            WHEN about IN ('MENTEE_MERGE', 'MENTEE_MERGE_UNDOING')
                THEN EXISTS (SELECT FROM person.mentee_merge m WHERE m.id = about_id::uuid)
            WHEN about = 'EMPLOYER_CONTACT' THEN EXISTS (SELECT FROM employer_contact e WHERE e.id = about_id::uuid)
            ELSE FALSE END $about$, 'case_id IS NULL OR wall_has_case(case_id)'),
        ('person.earlier_version', $about$
            EXISTS (SELECT FROM activity a WHERE a.id = earlier_version.id)
            OR EXISTS (SELECT FROM person.recognition_procedure r WHERE r.id = earlier_version.id)
            OR EXISTS (SELECT FROM initial_interview i WHERE i.id = earlier_version.id)
            OR EXISTS (SELECT FROM employer_contact e WHERE e.id = earlier_version.id) $about$, $about$
            NOT EXISTS (SELECT FROM activity a WHERE a.id = earlier_version.id AND NOT wall_has_case(a.case_id))
            AND NOT EXISTS (SELECT FROM person.recognition_procedure r
                            WHERE r.id = earlier_version.id AND NOT wall_has_case(r.case_id)) $about$))
        AS children (name, seen, owned)
    LOOP
        own := format('(SELECT wall_is_open()) OR (%s) AND (%s)', child.seen, child.owned);
        EXECUTE format('CREATE POLICY wall ON %s FOR SELECT USING ((SELECT wall_is_open()) OR %s)', child.name, child.seen);
        EXECUTE format('CREATE POLICY added ON %s FOR INSERT WITH CHECK (%s)', child.name, own);
        EXECUTE format('CREATE POLICY changed ON %s FOR UPDATE USING (%s)', child.name, own);
        EXECUTE format('CREATE POLICY deleted ON %s FOR DELETE USING (%s)', child.name, own);
    END LOOP;
END
$$;

-- ---------------------------------------------------------------- what belongs to whoever sent it

CREATE POLICY wall ON import USING ((SELECT wall_is_open()) OR uploaded_by = (SELECT wall_subject()));
CREATE POLICY wall ON person.import_row USING (
    (SELECT wall_is_open()) OR EXISTS (SELECT FROM import f WHERE f.id = import_id)
        AND (project IS NULL OR project = ANY ((SELECT wall_projects())::text[])));
CREATE POLICY wall ON idempotency_key USING ((SELECT wall_is_open()) OR caller = (SELECT wall_subject()));

DO $$
DECLARE
    walled record;
BEGIN
    FOR walled IN SELECT DISTINCT schemaname, tablename FROM pg_policies WHERE policyname = 'wall' LOOP
        EXECUTE format('CREATE POLICY migration ON %I.%I TO CURRENT_USER USING (true)', walled.schemaname, walled.tablename);
        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', walled.schemaname, walled.tablename);
        -- Its owner, too, passes by his policy only.
        EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', walled.schemaname, walled.tablename);
    END LOOP;
END
$$;
