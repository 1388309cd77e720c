package dev.pinglu.kit.work;

import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.directory.Post;
import dev.pinglu.kit.directory.Tenure;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The posts to which the caller may give tasks: the deputies of the caller's own posts, and those of the caller's own units. */
@Singleton
public class Delegates {
    private final Directory directory;
    private final Workers workers;
    private final BusinessDay businessDay;

    Delegates(Directory directory, Workers workers, BusinessDay businessDay) {
        this.directory = directory;
        this.workers = workers;
        this.businessDay = businessDay;
    }

    /** A post, and who answers for it today. */
    public record Delegate(Post post, Tenure holder) {}

    /** Those for which somebody else than the caller answers today, in the order of the register. */
    public List<Delegate> present() {
        var today = businessDay.today();
        var worker = workers.present();
        return directory.posts(today).stream()
                .filter(post -> !worker.posts().contains(post.code()) && isWithinReach(post, today, worker))
                .flatMap(post ->
                        directory.actingHolderOf(post.code(), today).stream().map(holder -> new Delegate(post, holder)))
                .toList();
    }

    /** Whether a post is one of them from a day on, whoever has it. */
    boolean isWithinReach(Post post, LocalDate from) {
        return isWithinReach(post, from, workers.present());
    }

    private boolean isWithinReach(Post post, LocalDate from, Worker worker) {
        var isDeputy = worker.posts().stream()
                .flatMap(own -> directory.post(own, businessDay.today()).stream())
                .anyMatch(own -> own.deputy().filter(post.code()::equals).isPresent());
        return isDeputy
                || directory
                        .unit(post.unit(), from)
                        .filter(unit -> worker.units().contains(unit.code()))
                        .isPresent();
    }
}
