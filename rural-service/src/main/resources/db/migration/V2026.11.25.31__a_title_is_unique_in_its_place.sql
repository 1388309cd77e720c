-- Two townships may each have a project of the same name.
drop index rural_project_title_unique;
create unique index rural_project_title_unique on rural_project (title, year, division_code)
    where not removed and overlay <> 'CANCELLED';
