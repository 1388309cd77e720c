-- Nobody owes a trial run of a project that is suspended or cancelled anything, so a run knows how its project fares.
alter table trial_run add column project_overlay text not null default 'NONE';
update trial_run t set project_overlay = p.overlay from project p where p.id = t.project_id;
alter table trial_run alter column project_overlay drop default;
alter table trial_run_aud add column project_overlay text;
update trial_run_aud set project_overlay = 'NONE';
