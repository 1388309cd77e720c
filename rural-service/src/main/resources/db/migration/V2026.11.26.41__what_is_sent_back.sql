-- 退回: instead of deciding the approver sends a rural project back, and the district's clerk the figures of a sown record or a
-- township's monthly return. Why is told to whoever has to mend it, and leaves the service in no event.
alter table rural_project
    add column sent_back_on date,
    add column sent_back_reason text check (sent_back_reason <> ''),
    add constraint rural_project_sent_back check (num_nulls(sent_back_on, sent_back_reason) in (0, 2));
alter table rural_project_aud add column sent_back_on date, add column sent_back_reason text;

alter table sown_record add column sent_back_reason text check (sent_back_reason <> '');
alter table sown_record_aud add column sent_back_reason text;

alter table watch_return add column sent_back_reason text check (sent_back_reason <> '');
alter table watch_return_aud add column sent_back_reason text;
