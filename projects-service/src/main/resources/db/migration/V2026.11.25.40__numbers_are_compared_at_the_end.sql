-- Of two changes at once both count on from the same step or interruption. What refuses the later one is the version of the
-- record they belong to, which Hibernate writes after them: until then their numbers may be the same.
alter table stage_entry
    drop constraint stage_entry_project_id_step_key,
    add constraint stage_entry_number_unique unique (project_id, step) deferrable initially deferred;
alter table interruption
    drop constraint interruption_trial_run_id_number_key,
    add constraint interruption_number_unique unique (trial_run_id, number) deferrable initially deferred;
