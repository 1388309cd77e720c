-- A course is taken back by an entry that says so, and a project comes into operation part by part.
alter table project add column commissioned_pct numeric;
update project set commissioned_pct = 100 where actual_commissioning is not null;
alter table project
    add check (commissioned_pct > 0 and commissioned_pct <= 100),
    add check ((commissioned_pct is null) = (actual_commissioning is null)),
    add check (actual_full_capacity is null or commissioned_pct = 100);
alter table project_aud add column commissioned_pct numeric;

alter table stage_entry
    add column commissioned_pct numeric,
    add column restatement      boolean not null default false;
alter table stage_entry alter column restatement drop default;
alter table stage_entry
    add check (not restatement or reason is not null and document is not null),
    add check (commissioned_pct > 0 and commissioned_pct <= 100);
alter table stage_entry_aud
    add column commissioned_pct numeric,
    add column restatement      boolean;
-- What was read before there were restatements was none.
update stage_entry_aud set restatement = false;
