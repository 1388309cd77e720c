-- A batch belongs to the division of the clerk who brought it in; those from before identity were entered for the district.
alter table take_over add column division_code text not null default '${home-division}';
alter table take_over alter column division_code drop default;
alter table take_over_aud add column division_code text;
