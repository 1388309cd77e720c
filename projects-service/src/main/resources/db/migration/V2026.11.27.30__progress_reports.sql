-- Monthly progress reports of projects with the figures that restatements replaced. Figures are kept as they were entered; what is
-- counted is taken from them by the database itself, so that the two cannot differ.
create function fund_sum(funds jsonb) returns bigint
    language sql immutable as
$$ select coalesce(sum((one ->> 'amountFen')::bigint), 0)::bigint from jsonb_array_elements(funds) one $$;

create table progress_report (
    id                  uuid primary key,
    version             bigint  not null,
    change_number       bigint  not null,
    project_id          uuid    not null references project,
    project_title       text    not null,
    division_code       text    not null,
    project_level       text    not null,
    sector              text    not null,
    listed              boolean not null,
    month               text    not null check (month ~ '^(19|20)\d{2}-(0[1-9]|1[0-2])$'),
    due_on              date,
    calendar_incomplete boolean not null,
    status              text    not null,
    figures             jsonb,
    brought_forward_fen bigint  not null check (brought_forward_fen >= 0),
    jumped              boolean not null,
    financial_ahead     boolean not null,
    full_since          date,
    first_submitted_on  date,
    submitted_on        date,
    submitted_by        text,
    return_reason       text,
    confirmed_on        date,
    take_over_id        uuid references take_over,
    removed             boolean not null,
    invested_fen        bigint  generated always as ((figures ->> 'investedFen')::bigint) stored,
    ytd_fen             bigint  generated always as ((figures ->> 'ytdFen')::bigint) stored check (ytd_fen >= 0),
    since_start_fen     bigint  generated always as ((figures ->> 'sinceStartFen')::bigint) stored check (since_start_fen >= ytd_fen),
    physical_pct        numeric generated always as ((figures ->> 'physicalPct')::numeric) stored check (physical_pct between 0 and 100),
    check (fund_sum(figures -> 'funds') = (figures ->> 'fundsReceivedFen')::bigint),
    check (status = 'DRAFT' or figures is not null and submitted_on >= first_submitted_on and submitted_by is not null),
    check (status <> 'RETURNED' or return_reason is not null),
    check (status not in ('CONFIRMED', 'RESTATED') or confirmed_on >= submitted_on)
);
create unique index progress_report_month_unique on progress_report (project_id, month) where not removed;
create index progress_report_month on progress_report (month);
-- What is counted is read from these alone.
create index progress_report_counted on progress_report (month, division_code)
    include (project_level, sector, invested_fen, brought_forward_fen)
    where not removed and listed and status in ('CONFIRMED', 'RESTATED');
create index progress_report_owed on progress_report (month, division_code)
    include (project_level, sector, first_submitted_on) where not removed and listed and due_on is not null;
create index progress_report_missing on progress_report (due_on) where not removed and first_submitted_on is null;
create index progress_report_division on progress_report (division_code);
create index progress_report_title on progress_report (project_title, id) where not removed;

create table report_restatement (
    id          uuid primary key,
    report_id   uuid    not null references progress_report,
    number      integer not null check (number > 0),
    restated_on date    not null,
    reason      text    not null,
    earlier     jsonb   not null,
    unique (report_id, number)
);

create table progress_report_aud (
    id                  uuid     not null,
    rev                 bigint   not null references revision,
    revtype             smallint not null,
    change_number       bigint,
    project_id          uuid,
    project_title       text,
    division_code       text,
    project_level       text,
    sector              text,
    listed              boolean,
    month               text,
    due_on              date,
    calendar_incomplete boolean,
    status              text,
    figures             jsonb,
    brought_forward_fen bigint,
    jumped              boolean,
    financial_ahead     boolean,
    full_since          date,
    first_submitted_on  date,
    submitted_on        date,
    submitted_by        text,
    return_reason       text,
    confirmed_on        date,
    take_over_id        uuid,
    removed             boolean,
    primary key (id, rev)
);

create table report_restatement_aud (
    id          uuid     not null,
    rev         bigint   not null references revision,
    revtype     smallint not null,
    report_id   uuid,
    number      integer,
    restated_on date,
    reason      text,
    earlier     jsonb,
    primary key (id, rev)
);
create index report_restatement_aud_report on report_restatement_aud (report_id, rev);

-- The look at which projects were built in a month reads those that have started.
create index project_actual_start on project (actual_start) where not removed and actual_start is not null;
