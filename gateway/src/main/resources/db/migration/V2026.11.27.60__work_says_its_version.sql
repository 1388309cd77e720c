-- Whoever gives several items to another post, or takes them back, names the version of each as it was read. What stands in the list
-- already has the one that its last state told. A replica that is being replaced writes none: what opens then is new, its version 0.
alter table open_work add column version bigint not null default 0;
update open_work w set version = right(s.sequence, 12)::bigint
    from entity_state s where s.entity_key = 'work-item/' || w.id;
