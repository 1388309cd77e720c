-- 预警: what is alarming about a record, as a rule reads it, from the day on which it was found to the one on which it was gone. A
-- rule has one open alert about a record, however often what it found comes and goes.
create table alert (
    id            uuid primary key,
    version       bigint      not null,
    change_number bigint      not null,
    take_over_id  uuid check (take_over_id is null),
    rule          text        not null check (rule ~ '^[a-z-]+(\.[a-z-]+)+$'),
    rule_version  integer     not null check (rule_version > 0),
    name_zh       text        not null,
    name_en       text        not null,
    severity      text        not null check (severity in ('WARNING', 'CRITICAL')),
    inputs        jsonb       not null,
    title_zh      text        not null,
    title_en      text        not null,
    record        text        not null,
    link          text        not null check (link like '/api/%'),
    division_code text        not null,
    since         date        not null,
    raised_at     timestamptz not null,
    quiet_since   date,
    cleared_on    date,
    removed       boolean     not null,
    check (removed = (cleared_on is not null))
);
create unique index alert_open_unique on alert (record, rule) where not removed;

create table alert_aud (
    id            uuid     not null,
    rev           bigint   not null references revision,
    revtype       smallint not null,
    change_number bigint,
    take_over_id  uuid,
    rule          text,
    rule_version  integer,
    name_zh       text,
    name_en       text,
    severity      text,
    inputs        jsonb,
    title_zh      text,
    title_en      text,
    record        text,
    link          text,
    division_code text,
    since         date,
    raised_at     timestamptz,
    quiet_since   date,
    cleared_on    date,
    removed       boolean,
    primary key (id, rev)
);
