-- Nobody owes an issue of a cancelled project anything, so an issue knows whether its project was called off.
alter table issue add column project_cancelled boolean not null default false;
update issue i set project_cancelled = p.overlay = 'CANCELLED' from project p where p.id = i.project_id;
alter table issue alter column project_cancelled drop default;
alter table issue_aud add column project_cancelled boolean;
update issue_aud set project_cancelled = false;
