package dev.pinglu.projects.issue;

import dev.pinglu.kit.table.Table;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which kinds of issues there are on a day, and within how many working days each level solves them. */
@Startup
@Singleton
class IssueCatalogue {
    private static final String FILE = "issues/catalogue.csv";

    private final List<IssueCategory> categories;

    /** @param folder with a file {@code catalogue.csv}: what it says of a category takes the place of all that this build says of it */
    @Inject
    IssueCatalogue(@ConfigProperty(name = "pinglu.issues.folder") Optional<Path> folder) {
        this(Table.extended(FILE, folder, () -> IssueCatalogueFile::category, IssueCategory::code));
    }

    /**
     * Refuses a catalogue that contradicts itself.
     *
     * @throws IllegalStateException for two lines of a category for the same day
     */
    IssueCatalogue(List<IssueCategory> categories) {
        this.categories = List.copyOf(categories);
        for (int i = 0; i < categories.size(); i++) {
            var category = categories.get(i);
            if (categories.subList(i + 1, categories.size()).stream().anyMatch(category::meets)) {
                throw new IllegalStateException(
                        "The catalogue of issues has two lines of " + category.code() + " for the same day");
            }
        }
    }

    /** Those of a day, in the order of the catalogue. */
    List<IssueCategory> of(LocalDate day) {
        return categories.stream().filter(category -> category.isValidOn(day)).toList();
    }

    Optional<IssueCategory> find(String code, LocalDate day) {
        return of(day).stream().filter(category -> category.code().equals(code)).findFirst();
    }
}
