-- Leaders who stand up for projects (包联领导), one at a time, and their visits. That no two do so on the same day the database sees to:
-- of two requests at once neither could know of the other.
create extension if not exists btree_gist;

create table leader_assignment (
    id            uuid primary key,
    version       bigint  not null,
    change_number bigint  not null,
    project_id    uuid    not null references project,
    project_title text    not null,
    division_code text    not null,
    post          text    not null check (post <> ''),
    post_zh       text    not null,
    post_en       text    not null,
    first_day     date    not null,
    last_day      date check (last_day >= first_day),
    last_reason   text,
    take_over_id  uuid references take_over,
    removed       boolean not null,
    constraint leader_assignment_overlap
        exclude using gist (project_id with =, daterange(first_day, last_day, '[]') with &&) where (not removed)
);
create index leader_assignment_division on leader_assignment (division_code);
create index leader_assignment_post on leader_assignment (post);

create table visit (
    id            uuid primary key,
    assignment_id uuid    not null references leader_assignment,
    number        integer not null check (number > 0),
    visited_on    date    not null,
    found         text    not null check (found <> ''),
    issues        jsonb   not null,
    unique (assignment_id, number)
);

create table leader_assignment_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    change_number bigint,
    project_id    uuid,
    project_title text,
    division_code text,
    post          text,
    post_zh       text,
    post_en       text,
    first_day     date,
    last_day      date,
    last_reason   text,
    take_over_id  uuid,
    removed       boolean,
    primary key (id, rev)
);

create table visit_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    assignment_id uuid,
    number        integer,
    visited_on    date,
    found         text,
    issues        jsonb,
    primary key (id, rev)
);
create index visit_aud_assignment on visit_aud (assignment_id, rev);
