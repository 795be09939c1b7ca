-- What the service may do at work, and no more: no table of its own making, nothing of the history of the migrations.
-- Runs after every migration; a table that is missing here cannot be used, which tests find out.
GRANT USAGE ON SCHEMA public TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON generation, consumer_position, case_fact, subject_fact, flow_cell, cohort_cell,
    dead_letter, digest, rebuild, rebuild_partition TO "${service}";
-- What moved is written once and dropped.
GRANT SELECT, INSERT, DELETE ON cell_move TO "${service}";
