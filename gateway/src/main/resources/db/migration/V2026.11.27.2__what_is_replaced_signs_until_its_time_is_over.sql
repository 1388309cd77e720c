-- A subscriber who lost the answer of a rotation rotates again: its receiver still has the secret before the last two, which signs
-- until its own time is over. Newest first; encrypted, as the present one.
alter table webhook
    add column previous_secrets       text[]        not null default '{}',
    add column previous_secrets_until timestamptz[] not null default '{}';
update webhook set previous_secrets = array[previous_secret], previous_secrets_until = array[previous_secret_until]
    where previous_secret is not null;
-- The columns of one previous secret stay for the replicas that are being replaced, which read them.
alter table webhook
    add constraint webhook_previous_secrets_with_ends
        check (cardinality(previous_secrets) = cardinality(previous_secrets_until));

-- Failures belong together as long as each follows when it is due: a time in which there was nothing to send is no failure. What
-- had failed before is told until then.
alter table webhook_progress add column failing_until timestamptz;
update webhook_progress p
    set failing_until = coalesce(
            (select max(d.next_at) from webhook_delivery d where d.webhook = p.webhook and d.state = 'WAITING'),
            p.failing_since)
        + interval '1 hour'
    where p.failing_since is not null;
