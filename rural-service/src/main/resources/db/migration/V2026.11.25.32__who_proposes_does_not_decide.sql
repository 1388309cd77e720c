-- Who registered a project or reported a step does not decide on it, in whatever role; so both are kept. Of what is there
-- already, history knows.
alter table rural_project add column registered_by text not null default '';
alter table rural_project_aud add column registered_by text;
update rural_project project set registered_by = revision.actor
    from rural_project_aud entered join revision using (rev)
    where entered.id = project.id and entered.revtype = 0;

alter table course_step add column taken_by text not null default '';
alter table course_step_aud add column taken_by text;
update course_step step set taken_by = revision.actor
    from course_step_aud entered join revision using (rev)
    where entered.id = step.id and entered.revtype = 0;

-- Steps are added, never changed.
comment on table course_step is 'append-only: a step is followed by another';
