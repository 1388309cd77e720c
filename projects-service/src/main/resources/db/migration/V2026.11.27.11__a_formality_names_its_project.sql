-- In a list of work or of events a formality means nothing without its project. The title is kept as it was when the formality was
-- opened: a project that is renamed later does not change what was applied for.
alter table formality add column project_title text;
update formality f set project_title = p.title from project p where p.id = f.project_id;
alter table formality alter column project_title set not null;
alter table formality_aud add column project_title text;
