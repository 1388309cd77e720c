-- The traffic light of a project: what is shown, what the rules make of it and why, and what a leader has decided instead. Projects that
-- were there before have none until they are judged, which happens within minutes after the start.
alter table project
    add column light          text check (light in ('GREEN', 'YELLOW', 'RED')),
    add column light_verdict  jsonb,
    add column light_override jsonb,
    add constraint project_light_verdict check ((light is null) = (light_verdict is null));
alter table project_aud
    add column light          text,
    add column light_verdict  jsonb,
    add column light_override jsonb;
-- Whoever looks for what is not in order finds little among much that is.
create index project_light on project (light, id) where not removed and light <> 'GREEN';
