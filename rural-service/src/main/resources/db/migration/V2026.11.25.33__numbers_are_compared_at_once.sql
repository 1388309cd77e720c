-- Changes of one project wait for its row, so no two count on from the same step or entry. Compared at the end, the numbers made each
-- wait for the other.
alter table course_step
    drop constraint course_step_number_unique,
    add constraint course_step_number_unique unique (project_id, step);
alter table fund_entry
    drop constraint fund_entry_number_unique,
    add constraint fund_entry_number_unique unique (project_id, number),
    drop constraint fund_voucher_unique,
    add constraint fund_voucher_unique unique (project_id, source, kind, voucher);
