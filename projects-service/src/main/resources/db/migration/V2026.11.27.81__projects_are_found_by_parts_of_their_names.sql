-- Chinese is not written in words, and what is looked for has two characters more often than three: names are indexed by every pair of
-- characters that stand side by side in them.
create function text_pairs(searched text) returns text[]
    language sql immutable strict parallel safe as
$$
    select coalesce(array_agg(distinct substr(lower(searched), place, 2)), '{}')
    from generate_series(1, char_length(searched) - 1) place
$$;

create function project_pairs(title text, code text, local_no text) returns text[]
    language sql immutable parallel safe as
$$ select public.text_pairs(title || E'\n' || coalesce(code, '') || E'\n' || coalesce(local_no, '')) $$;

create index project_pairs on project using gin (project_pairs(title, code, local_no)) where not removed;
