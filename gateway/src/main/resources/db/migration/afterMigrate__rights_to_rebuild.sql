-- Beyond rows, the gateway at run time may call what sets up and swaps the tables of a rebuild, and a recomputation fills
-- temporary tables.
do $$
begin
    perform pg_advisory_xact_lock(hashtext('rights at run time'));
    execute format('grant temporary on database %I to %I', current_database(), '${run-time-role}');
    execute format('grant execute on function set_model_beside(), index_model_beside(), swap_model(), drop_model_beside() to %I',
        '${run-time-role}');
end $$;
