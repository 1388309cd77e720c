-- What monthly reports add up to, kept by the database itself as they change: a year of all projects is not read report by report.
-- Every change adds rows of what it makes differ, so nobody waits for anybody; rows of the same kind are added together by and by.
create table report_sum (
    month         text    not null,
    division_code text    not null,
    project_level text    not null,
    sector        text    not null,
    what          text    not null,
    reports       integer not null,
    value         bigint  not null
);
create index report_sum_what on report_sum (what, month, division_code);

-- What a report adds. Funds go by the name of their source.
create function report_share(report progress_report) returns table (what text, value bigint)
    language sql stable as
$$
    select share.what, share.value
    from (
        select report.status in ('CONFIRMED', 'RESTATED') as counts, report.due_on is not null as owed
        where not report.removed and report.listed
    ) state
    cross join lateral (
        select 'INVESTED' as what, report.invested_fen + report.brought_forward_fen as value where state.counts
        union all
        select one ->> 'source', sum((one ->> 'amountFen')::bigint)::bigint
        from jsonb_array_elements((report.figures -> 'funds') || coalesce(report.figures -> 'before' -> 'funds', '[]')) one
        where state.counts
        group by 1
        union all
        select 'OWED', 1 where state.owed
        union all
        select 'MADE', 1 where state.owed and report.first_submitted_on is not null
    ) share
    where share.value <> 0 or share.what = 'INVESTED'
$$;

create function report_differs() returns trigger
    language plpgsql as
$$
begin
    insert into report_sum (month, division_code, project_level, sector, what, reports, value)
    select differs.month, differs.division_code, differs.project_level, differs.sector, differs.what, sum(sign), sum(sign * differs.value)
    from (
        select old.month, old.division_code, old.project_level, old.sector, -1 as sign, share.* from report_share(old) share
        union all
        select new.month, new.division_code, new.project_level, new.sector, 1, share.* from report_share(new) share
    ) differs
    group by 1, 2, 3, 4, 5
    having sum(sign) <> 0 or sum(sign * differs.value) <> 0;
    return null;
end
$$;

insert into report_sum (month, division_code, project_level, sector, what, reports, value)
select report.month, report.division_code, report.project_level, report.sector, share.what, count(*), sum(share.value)
from progress_report report cross join lateral report_share(report) share
group by 1, 2, 3, 4, 5;

create trigger report_differs after insert or update or delete on progress_report
    for each row execute function report_differs();

-- Adds rows of the same kind together; says how many there were.
create function report_sum_settle() returns bigint
    language sql as
$$
    with several as (
        select what, month, division_code, project_level, sector from report_sum
        group by 1, 2, 3, 4, 5 having count(*) > 1
    ), taken as (
        delete from report_sum s using several k
        where s.what = k.what and s.month = k.month and s.division_code = k.division_code
            and s.project_level = k.project_level and s.sector = k.sector
        returning s.*
    ), settled as (
        insert into report_sum (month, division_code, project_level, sector, what, reports, value)
        select month, division_code, project_level, sector, what, sum(reports), sum(value) from taken
        group by 1, 2, 3, 4, 5 having sum(reports) <> 0 or sum(value) <> 0
    )
    select count(*) from taken
$$;

drop index progress_report_counted;
drop index progress_report_owed;
