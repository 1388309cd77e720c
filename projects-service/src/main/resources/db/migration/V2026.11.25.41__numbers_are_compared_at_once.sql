-- Changes of one record wait for its row, so no two count on from the same step or interruption. Compared at the end, the numbers made
-- each wait for the other.
alter table stage_entry
    drop constraint stage_entry_number_unique,
    add constraint stage_entry_number_unique unique (project_id, step);
alter table interruption
    drop constraint interruption_number_unique,
    add constraint interruption_number_unique unique (trial_run_id, number);
