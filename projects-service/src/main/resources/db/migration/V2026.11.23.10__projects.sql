-- The ledger of key projects: the project, the steps of its course, its listings year by year, and their history.
create table project (
    id                    uuid primary key,
    version               bigint  not null,
    change_number         bigint  not null,
    code                  text,
    local_no              text,
    title                 text    not null check (title <> ''),
    short_title           text,
    level                 text    not null,
    kind                  text    not null,
    approval_mode         text    not null,
    construction_nature   text    not null,
    sector                text    not null,
    industry_code         text,
    division_code         text    not null,
    owner_name            text    not null,
    owner_credit_code     text,
    scale                 text,
    capacity              jsonb   not null,
    total_investment_fen  bigint  not null check (total_investment_fen > 0),
    investment_parts      jsonb,
    planned_start         text,
    planned_completion    text,
    planned_commissioning text,
    actual_start          date,
    actual_completion     date,
    actual_commissioning  date,
    actual_full_capacity  date,
    stage                 text    not null,
    overlay               text    not null,
    take_over_id          uuid references take_over,
    removed               boolean not null,
    check (actual_completion >= actual_start),
    check (actual_commissioning >= actual_start),
    check (actual_full_capacity >= actual_commissioning)
);
-- A code is given once; a cancelled or withdrawn project gives it back.
create unique index project_code_unique on project (code) where not removed and overlay <> 'CANCELLED';
create index project_division on project (division_code);
create index project_title on project (title, id);
create index project_investment on project (total_investment_fen, id);
create index project_take_over on project (take_over_id) where take_over_id is not null;

create table stage_entry (
    id         uuid primary key,
    project_id uuid    not null references project,
    step       integer not null check (step > 0),
    stage      text    not null,
    overlay    text    not null,
    reached_on date    not null,
    reason     text,
    document   text,
    unique (project_id, step)
);

create table annual_listing (
    id                       uuid primary key,
    project_id               uuid    not null references project,
    year                     integer not null check (year between 1990 and 2100),
    listing_class            text    not null,
    decision_document        text,
    annual_plan_fen          bigint check (annual_plan_fen >= 0),
    planned_start_month      integer check (planned_start_month between 1 and 12),
    planned_commission_month integer check (planned_commission_month between 1 and 12),
    admitted_on              date    not null,
    exited_on                date,
    exit_reason              text,
    constraint annual_listing_year_unique unique (project_id, year)
);
create index annual_listing_year on annual_listing (year, project_id) where exited_on is null;

create table project_aud (
    id                    uuid     not null,
    rev                   bigint   not null references revision,
    revtype               smallint not null,
    change_number         bigint,
    code                  text,
    local_no              text,
    title                 text,
    short_title           text,
    level                 text,
    kind                  text,
    approval_mode         text,
    construction_nature   text,
    sector                text,
    industry_code         text,
    division_code         text,
    owner_name            text,
    owner_credit_code     text,
    scale                 text,
    capacity              jsonb,
    total_investment_fen  bigint,
    investment_parts      jsonb,
    planned_start         text,
    planned_completion    text,
    planned_commissioning text,
    actual_start          date,
    actual_completion     date,
    actual_commissioning  date,
    actual_full_capacity  date,
    stage                 text,
    overlay               text,
    take_over_id          uuid,
    removed               boolean,
    primary key (id, rev)
);

create table stage_entry_aud (
    id         uuid     not null,
    rev        bigint   not null references revision,
    revtype    smallint not null,
    project_id uuid,
    step       integer,
    stage      text,
    overlay    text,
    reached_on date,
    reason     text,
    document   text,
    primary key (id, rev)
);
create index stage_entry_aud_project on stage_entry_aud (project_id, rev);

create table annual_listing_aud (
    id                       uuid     not null,
    rev                      bigint   not null references revision,
    revtype                  smallint not null,
    project_id               uuid,
    year                     integer,
    listing_class            text,
    decision_document        text,
    annual_plan_fen          bigint,
    planned_start_month      integer,
    planned_commission_month integer,
    admitted_on              date,
    exited_on                date,
    exit_reason              text,
    primary key (id, rev)
);
create index annual_listing_aud_project on annual_listing_aud (project_id, rev);
