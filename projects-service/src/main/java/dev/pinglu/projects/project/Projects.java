package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** All projects of the ledger. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    /**
     * The project with this id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it was withdrawn
     */
    public Project require(UUID id) {
        return findByIdOptional(id)
                .filter(project -> !project.removed())
                .orElseThrow(() -> Problems.notFound("project", id));
    }

    List<Project> ofTakeOver(UUID takeOverId) {
        return list("takeOverId", takeOverId);
    }

    Page<Project> page(ProjectFilter filter, ProjectSort.Directed order, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder("from Project p where not p.removed");
        filter(where, parameters, filter);
        if (!page.isFirst()) {
            where.append(" and (").append(order.beyond()).append(')');
            parameters.put("key", page.after(0, order::typed));
            parameters.put("id", page.after(1, UUID::fromString));
        }
        List<Project> found =
                find(where + order.orderBy(), parameters).range(0, page.limit()).list();
        return Page.of(
                found,
                page,
                project -> List.of(order.keyOf(project), project.id().toString()));
    }

    private static void filter(StringBuilder where, Map<String, Object> parameters, ProjectFilter filter) {
        if (!filter.divisionCodes().isEmpty()) {
            where.append(" and p.divisionCode in :divisions");
            parameters.put("divisions", filter.divisionCodes());
        }
        filter.stage().ifPresent(stage -> {
            where.append(" and p.stage = :stage");
            parameters.put("stage", stage);
        });
        filter.overlay().ifPresent(overlay -> {
            where.append(" and p.overlay = :overlay");
            parameters.put("overlay", overlay);
        });
        filter.level().ifPresent(level -> {
            where.append(" and p.level = :level");
            parameters.put("level", level);
        });
        filter.started()
                .ifPresent(started -> where.append(
                        started
                                ? " and p.actualStart is not null and p.overlay <> CANCELLED"
                                : " and (p.actualStart is null or p.overlay = CANCELLED)"));
        filter.listedIn().ifPresent(year -> {
            where.append(" and exists (from AnnualListing l where l.project = p and l.year = :year"
                    + " and l.exitedOn is null)");
            parameters.put("year", year);
        });
        filter.text().ifPresent(text -> {
            where.append(" and (lower(p.title) like :text escape '!' or lower(p.code) like :text escape '!'"
                    + " or lower(p.localNo) like :text escape '!')");
            parameters.put("text", "%" + escaped(text) + "%");
        });
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
