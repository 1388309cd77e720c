-- Of two changes at once both count on from the same step or entry. What refuses the later one is the version of the project,
-- which Hibernate writes after the steps and entries: until then their numbers may be the same.
alter table course_step
    drop constraint course_step_project_id_step_key,
    add constraint course_step_number_unique unique (project_id, step) deferrable initially deferred;
alter table fund_entry
    drop constraint fund_entry_project_id_number_key,
    add constraint fund_entry_number_unique unique (project_id, number) deferrable initially deferred,
    drop constraint fund_voucher_unique,
    add constraint fund_voucher_unique unique (project_id, source, kind, voucher) deferrable initially deferred;
