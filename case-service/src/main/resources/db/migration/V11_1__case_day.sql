-- What lists, search and worklist look by; each begins with what narrows most.

CREATE INDEX mentoring_case_mentor ON mentoring_case (mentor, id);
CREATE INDEX mentoring_case_started ON mentoring_case (started_on);
CREATE INDEX mentoring_case_ended ON mentoring_case (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX mentoring_case_checked ON mentoring_case (retention_checked_on) WHERE retention_checked_on IS NOT NULL;
CREATE INDEX mentoring_case_external ON mentoring_case (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX case_placement_further ON case_placement (placed_on) WHERE position > 0;
CREATE INDEX case_milestone_day ON case_milestone (reached_on);
CREATE INDEX case_pause_day ON case_pause (paused_on);
CREATE INDEX case_pause_resumed ON case_pause (resumed_on) WHERE resumed_on IS NOT NULL;
CREATE INDEX case_transfer_day ON case_transfer (transferred_on);
CREATE INDEX case_reopening_day ON case_reopening (reopened_on);
CREATE INDEX case_agreed_placement_employer ON case_agreed_placement (employer) WHERE employer IS NOT NULL;
CREATE INDEX case_milestone_employer ON case_milestone (employer) WHERE employer IS NOT NULL;
-- Few and soon withdrawn or begun: the others are the clock's.
CREATE INDEX case_step_begun ON case_step (case_id) WHERE step = 'BEGIN_PLACEMENT';
