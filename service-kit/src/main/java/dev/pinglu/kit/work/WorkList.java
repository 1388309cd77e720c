package dev.pinglu.kit.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The open items that a caller may see, those due first on top. */
@Singleton
public class WorkList {
    private static final int LONGEST_TEXT = 200;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String DUE = "coalesce(due, date '9999-12-31')";
    private static final String COUNTS = "select kind, action_zh, action_en, count(*), count(*) filter (where overdue),"
            + " count(*) filter (where mine), count(*) filter (where mine and overdue) from listed";

    private final DataSource database;
    private final WorkTable table;
    private final Workers workers;
    private final Scope scope;
    private final BusinessDay businessDay;
    private final ObjectMapper json;

    WorkList(
            DataSource database,
            WorkTable table,
            Workers workers,
            Scope scope,
            BusinessDay businessDay,
            ObjectMapper json) {
        this.database = database;
        this.table = table;
        this.workers = workers;
        this.scope = scope;
        this.businessDay = businessDay;
        this.json = json;
    }

    /**
     * A page of what the caller may see.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 404 for a division outside the
     *     caller's
     */
    public Page<ListedWork> page(WorkItemQuery query) {
        if (query.sort != null && !query.sort.isBlank() && !query.sort.strip().equals("due")) {
            throw Problems.invalid("query.sort", "sort", "Expected due, the one order there is");
        }
        var page = query.page();
        var question = filtered("select * from listed", query);
        if (!page.isFirst()) {
            question.and("(" + DUE + ", id) > (?::date,", Optional.of(page.after(0, LocalDate::parse)))
                    .then(" ?::uuid)")
                    .with(page.after(1, UUID::fromString));
        }
        var found = read(question.then(" order by " + DUE + ", id limit ?").with(page.limit() + 1));
        return Page.of(
                found,
                page,
                item -> List.of(
                        String.valueOf(item.due() == null ? NEVER : item.due()),
                        item.id().toString()));
    }

    /** How much of what the caller may see there is, kind by kind. Paging and order of the query do not matter. */
    public WorkCounts counts(WorkItemQuery query) {
        var question = filtered(COUNTS, query).then(" group by 1, 2, 3 order by 1");
        try (var connection = database.getConnection();
                var select = question.on(connection);
                var row = select.executeQuery()) {
            var kinds = new ArrayList<WorkCounts.OfKind>();
            while (row.next()) {
                kinds.add(new WorkCounts.OfKind(
                        row.getString(1),
                        new Wording(row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
            }
            return WorkCounts.of(businessDay.today(), kinds);
        } catch (SQLException failed) {
            throw new IllegalStateException("Work could not be counted", failed);
        }
    }

    /** One open item, if the caller may see it. */
    Optional<ListedWork> find(UUID id) {
        return find(Set.of(id)).stream().findFirst();
    }

    /** Of some open items, those that the caller may see. */
    List<ListedWork> find(Collection<UUID> ids) {
        return read(question("select * from listed")
                .and("division_code = any (?)", scope.within("division", null))
                .and("id = any (?::uuid[])", Optional.of(ids)));
    }

    private WorkQuestion filtered(String select, WorkItemQuery query) {
        return question(select)
                .and("division_code = any (?)", scope.within("division", query.division))
                .and("kind = ?", text("kind", query.kind))
                .and("role = ?", text("role", query.role))
                .and("unit = ?", text("unit", query.unit))
                .and("record = ?", text("record", query.record))
                .and("split_part(link, '/', 3) = ?", query.domain())
                .and("overdue = ?", QueryValues.truth("overdue", query.overdue))
                .and("mine = ?", QueryValues.truth("mine", query.mine))
                .and("coalesce(delegated_to >= today, false) = ?", QueryValues.truth("delegated", query.delegated));
    }

    private WorkQuestion question(String select) {
        return new WorkQuestion(table, workers.present(), businessDay.today(), select);
    }

    private static Optional<String> text(String name, @Nullable String raw) {
        return QueryValues.text(name, raw, LONGEST_TEXT);
    }

    private List<ListedWork> read(WorkQuestion question) {
        try (var connection = database.getConnection();
                var select = question.on(connection);
                var row = select.executeQuery()) {
            var items = new ArrayList<ListedWork>();
            while (row.next()) {
                items.add(item(row));
            }
            return items;
        } catch (SQLException failed) {
            throw new IllegalStateException("The list of work could not be read", failed);
        }
    }

    private ListedWork item(ResultSet row) throws SQLException {
        var link = row.getString("link");
        var urgedAt = row.getObject("urged_at", OffsetDateTime.class);
        return new ListedWork(
                row.getObject("id", UUID.class),
                link.split("/")[2],
                row.getString("kind"),
                new Wording(row.getString("action_zh"), row.getString("action_en")),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                row.getString("record"),
                link,
                row.getString("division_code"),
                row.getString("role"),
                roles(row.getString("may_also")),
                row.getString("unit"),
                row.getObject("since", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("overdue"),
                row.getBoolean("mine"),
                row.getBoolean("may_urge"),
                row.getBoolean("addressed"),
                row.getString("sent_back") != null,
                row.getInt("urged"),
                urgedAt == null ? null : urgedAt.toInstant(),
                delegation(row),
                row.getLong("version"));
    }

    private static @Nullable Delegation delegation(ResultSet row) throws SQLException {
        var post = row.getString("delegated_post");
        return post == null
                ? null
                : new Delegation(
                        post,
                        row.getObject("delegated_from", LocalDate.class),
                        row.getObject("delegated_to", LocalDate.class));
    }

    private List<String> roles(String array) {
        try {
            return json.readValue(array, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored item is damaged", damaged);
        }
    }
}
