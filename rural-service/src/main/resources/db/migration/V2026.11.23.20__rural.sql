-- The rural ledgers: projects with their course and funds, sown areas, grain targets, the watch returns of the townships
-- and the summaries published of them.
create table rural_project (
    id                 uuid primary key,
    version            bigint  not null,
    change_number      bigint  not null,
    title              text    not null check (title <> ''),
    category           text    not null,
    year               integer not null check (year between 1990 and 2100),
    division_code      text    not null,
    budget_fen         bigint  not null check (budget_fen > 0),
    planned_completion text,
    actual_completion  date,
    stage              text    not null,
    overlay            text    not null,
    take_over_id       uuid references take_over,
    removed            boolean not null
);
create unique index rural_project_title_unique on rural_project (title, year) where not removed and overlay <> 'CANCELLED';
create index rural_project_division on rural_project (division_code);
create index rural_project_budget on rural_project (budget_fen, id);

create table course_step (
    id         uuid primary key,
    project_id uuid    not null references rural_project,
    step       integer not null check (step > 0),
    stage      text    not null,
    overlay    text    not null,
    reached_on date    not null,
    reason     text,
    document   text,
    unique (project_id, step)
);

-- Entries are added, never changed: a mistake is answered by another entry.
create table fund_entry (
    id         uuid primary key,
    project_id uuid    not null references rural_project,
    number     integer not null check (number > 0),
    kind       text    not null,
    source     text    not null,
    amount_fen bigint  not null check (amount_fen <> 0),
    booked_on  date    not null,
    voucher    text    not null check (voucher <> ''),
    note       text,
    unique (project_id, number),
    constraint fund_voucher_unique unique (project_id, source, kind, voucher)
);
create function fund_entry_stays() returns trigger language plpgsql as
$$ begin raise exception 'fund entries are added, never changed'; end $$;
create trigger fund_entry_stays before update or delete on fund_entry for each row execute function fund_entry_stays();

create table sown_record (
    id            uuid primary key,
    version       bigint  not null,
    change_number bigint  not null,
    year          integer not null check (year between 1990 and 2100),
    season        text    not null,
    crop          text    not null,
    division_code text    not null,
    stage         text    not null,
    sown_mu       numeric(14, 2) not null check (sown_mu > 0),
    harvested_mu  numeric(14, 2) check (harvested_mu between 0 and sown_mu),
    output_tonnes numeric(14, 3) check (output_tonnes >= 0),
    take_over_id  uuid references take_over,
    removed       boolean not null
);
create unique index sown_record_place_unique on sown_record (year, season, crop, division_code) where not removed;
create index sown_record_division on sown_record (division_code);
create index sown_record_area on sown_record (sown_mu, id);
create index sown_record_take_over on sown_record (take_over_id) where take_over_id is not null;

create table grain_target (
    id            uuid primary key,
    version       bigint  not null,
    change_number bigint  not null,
    year          integer not null check (year between 1990 and 2100),
    division_code text    not null,
    area_mu       numeric(14, 2) not null check (area_mu > 0),
    output_tonnes numeric(14, 3) not null check (output_tonnes > 0),
    take_over_id  uuid references take_over,
    removed       boolean not null
);
create unique index grain_target_place_unique on grain_target (year, division_code) where not removed;

-- Counts as the townships return them; they stay inside the service.
create table watch_return (
    id            uuid primary key,
    version       bigint not null,
    division_code text   not null,
    month         text   not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    counts        jsonb  not null,
    constraint watch_return_month_unique unique (division_code, month)
);

-- What is published: suppressed cells are not in it.
create table watch_summary (
    id            uuid primary key,
    version       bigint  not null,
    change_number bigint  not null,
    division_code text    not null,
    level         text    not null,
    period        text    not null,
    cells         jsonb   not null,
    households    bigint,
    persons       bigint,
    take_over_id  uuid references take_over,
    removed       boolean not null,
    constraint watch_summary_division_unique unique (division_code),
    check ((households is null) = (persons is null))
);

create table rural_project_aud (
    id                 uuid     not null,
    rev                bigint   not null references revision,
    revtype            smallint not null,
    change_number      bigint,
    title              text,
    category           text,
    year               integer,
    division_code      text,
    budget_fen         bigint,
    planned_completion text,
    actual_completion  date,
    stage              text,
    overlay            text,
    take_over_id       uuid,
    removed            boolean,
    primary key (id, rev)
);

create table course_step_aud (
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
create index course_step_aud_project on course_step_aud (project_id, rev);

create table fund_entry_aud (
    id         uuid     not null,
    rev        bigint   not null references revision,
    revtype    smallint not null,
    project_id uuid,
    number     integer,
    kind       text,
    source     text,
    amount_fen bigint,
    booked_on  date,
    voucher    text,
    note       text,
    primary key (id, rev)
);
create index fund_entry_aud_project on fund_entry_aud (project_id, rev);

create table sown_record_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    change_number bigint,
    year          integer,
    season        text,
    crop          text,
    division_code text,
    stage         text,
    sown_mu       numeric(14, 2),
    harvested_mu  numeric(14, 2),
    output_tonnes numeric(14, 3),
    take_over_id  uuid,
    removed       boolean,
    primary key (id, rev)
);

create table grain_target_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    change_number bigint,
    year          integer,
    division_code text,
    area_mu       numeric(14, 2),
    output_tonnes numeric(14, 3),
    take_over_id  uuid,
    removed       boolean,
    primary key (id, rev)
);

create table watch_return_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    division_code text,
    month         text,
    counts        jsonb,
    primary key (id, rev)
);

create table watch_summary_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    change_number bigint,
    division_code text,
    level         text,
    period        text,
    cells         jsonb,
    households    bigint,
    persons       bigint,
    take_over_id  uuid,
    removed       boolean,
    primary key (id, rev)
);
