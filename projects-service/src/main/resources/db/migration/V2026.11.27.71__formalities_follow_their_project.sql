-- Terms of the authorities stand still while the project is suspended, so a formality knows how its project fares; stops of a clock
-- may overlap, so each tells its cause and a term is counted anew from its first day.
alter table formality
    add column project_overlay         text not null default 'NONE',
    add column project_suspended_since date,
    add column project_started_on      date,
    add column counted_from            date,
    add column succeeded               boolean not null default false;
update formality f set
    project_overlay = p.overlay,
    project_started_on = p.actual_start,
    project_suspended_since =
        (select max(s.reached_on) from stage_entry s where p.overlay = 'SUSPENDED' and s.project_id = p.id and s.overlay = 'SUSPENDED'),
    counted_from = f.accepted_on,
    succeeded = exists (select from formality later where later.project_id = f.project_id and later.type = f.type and later.id > f.id)
from project p where p.id = f.project_id;
alter table formality
    alter column project_overlay drop default,
    alter column succeeded drop default;
create index formality_due_on on formality (due_on) where not removed and status = 'ACCEPTED';
create index formality_acceptance_due_on on formality (acceptance_due_on) where not removed and status = 'SUBMITTED';

alter table clock_stop add column cause text not null default 'SUPPLEMENT';
alter table clock_stop alter column cause drop default;
-- One stop of a cause at a time.
create unique index clock_stop_open_unique on clock_stop (formality_id, cause) where resumed_on is null;

alter table formality_aud
    add column project_overlay         text,
    add column project_suspended_since date,
    add column project_started_on      date,
    add column counted_from            date,
    add column succeeded               boolean;
update formality_aud set project_overlay = 'NONE', succeeded = false;
alter table clock_stop_aud add column cause text;
update clock_stop_aud set cause = 'SUPPLEMENT';
