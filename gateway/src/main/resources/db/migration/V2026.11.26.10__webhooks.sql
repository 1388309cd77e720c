-- Webhooks: who is sent which events, how far each has come, and what became of every delivery. Like the log these are the
-- gateway's own records: they are backed up, and a rebuild of the model does not touch them.
create table webhook (
    id                    uuid primary key,
    name                  text        not null,
    url                   text        not null,
    -- Empty for all of them.
    types                 text[]      not null,
    division              text        not null,
    cause                 text,
    -- Whose it is, and the division that its token named: what the filter can never reach beyond.
    owner                 text        not null,
    scope                 text        not null,
    state                 text        not null constraint webhook_state_known check (state in ('ACTIVE', 'DISABLED')),
    disabled_because      text constraint webhook_disabled_because_known
        check (disabled_because in ('BY_HAND', 'GONE', 'FAILING')),
    disabled_at           timestamptz,
    -- Encrypted; the key is no part of the database.
    secret                text        not null,
    previous_secret       text,
    previous_secret_until timestamptz,
    created_at            timestamptz not null,
    version               bigint      not null,
    constraint webhook_name_unique unique (owner, name),
    constraint webhook_disabled_with_reason
        check (case state when 'DISABLED' then disabled_because is not null and disabled_at is not null
            else disabled_because is null and disabled_at is null end),
    constraint webhook_previous_secret_with_end check ((previous_secret is null) = (previous_secret_until is null))
);

-- Beside the webhook, so that progress changes neither its version nor the row that holds its secrets.
create table webhook_progress (
    webhook       uuid primary key references webhook on delete cascade,
    -- Every event of the log up to here was delivered, is a dead letter, or was not wanted.
    reached       bigint  not null constraint webhook_progress_reached_not_negative check (reached >= 0),
    -- Raised whenever somebody says where to go on: what was on its way then moves nothing any more.
    generation    bigint  not null default 0,
    failing_since timestamptz
) with (fillfactor = 50);

-- One row for each event and webhook, from the first attempt on. The payload stays in the log.
create table webhook_delivery (
    webhook         uuid        not null references webhook on delete cascade,
    event           bigint      not null,
    event_id        uuid        not null,
    type            text        not null,
    state           text        not null constraint webhook_delivery_state_known
        check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    attempts        integer     not null constraint webhook_delivery_attempts_not_negative check (attempts >= 0),
    last_at         timestamptz not null,
    duration_millis bigint      not null,
    status          integer,
    failure         text,
    next_at         timestamptz,
    primary key (webhook, event),
    constraint webhook_delivery_waits_for_something check ((state = 'WAITING') = (next_at is not null)),
    constraint webhook_delivery_failed_of_something check ((state = 'DELIVERED') = (failure is null))
);
create index on webhook_delivery (webhook, state, event);
create index on webhook_delivery (last_at) where state = 'DELIVERED';

-- One row: which replica delivers. Taking the lease raises the fence; no outcome is recorded under an older one.
create table webhook_lease (
    only_row    boolean primary key default true check (only_row),
    holder      text,
    fence       bigint      not null default 0,
    lease_until timestamptz not null default '-infinity'
);
insert into webhook_lease default values;

-- The gateway's POSTs remember their answers as those of the services do (ADR 007); no body is kept.
create table idempotency_key (
    principal  text        not null,
    operation  text        not null,
    key        uuid        not null,
    body_hash  bytea       not null,
    status     integer     not null,
    location   text,
    etag       text,
    created_at timestamptz not null default now(),
    primary key (principal, operation, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
