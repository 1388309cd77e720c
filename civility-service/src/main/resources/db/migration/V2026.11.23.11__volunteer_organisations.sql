-- Volunteer organisations: federation, corps and teams, each below the other, and their history.
create table volunteer_organisation (
    id            uuid primary key,
    version       bigint  not null,
    change_number bigint  not null,
    kind          text    not null,
    name          text    not null check (name <> ''),
    parent_id     uuid references volunteer_organisation,
    division_code text    not null,
    founded_on    date    not null,
    dissolved_on  date,
    take_over_id  uuid references take_over,
    removed       boolean not null,
    check ((kind = 'FEDERATION') = (parent_id is null)),
    check (dissolved_on >= founded_on)
);
-- A name is borne once; a dissolved organisation gives it back.
create unique index organisation_name_unique on volunteer_organisation (name)
    where not removed and dissolved_on is null;
create index volunteer_organisation_division on volunteer_organisation (division_code);
create index volunteer_organisation_parent on volunteer_organisation (parent_id);
create index volunteer_organisation_name on volunteer_organisation (name, id);

create table volunteer_organisation_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    change_number bigint,
    kind          text,
    name          text,
    parent_id     uuid,
    division_code text,
    founded_on    date,
    dissolved_on  date,
    take_over_id  uuid,
    removed       boolean,
    primary key (id, rev)
);
