package dev.pinglu.projects.leader;

import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.directory.Post;
import dev.pinglu.kit.directory.UnitKind;
import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The posts of leaders of the district, as they are today: only these stand up for projects. */
@Singleton
class LeaderPosts {
    private final Directory directory;
    private final BusinessDay businessDay;

    LeaderPosts(Directory directory, BusinessDay businessDay) {
        this.directory = directory;
        this.businessDay = businessDay;
    }

    Optional<Post> find(String code) {
        return directory.post(code, businessDay.today()).filter(this::isOfLeader);
    }

    /** What each is called, by its code. */
    Map<String, String> names(@Nullable String lang) {
        var names = new LinkedHashMap<String, String>();
        directory.posts(businessDay.today()).stream()
                .filter(this::isOfLeader)
                .forEach(post -> names.put(
                        post.code(),
                        Words.in(lang, post.title().zh(), post.title().en())));
        return names;
    }

    private boolean isOfLeader(Post post) {
        return directory
                .unit(post.unit(), businessDay.today())
                .filter(unit -> unit.kind() == UnitKind.LEADERSHIP)
                .isPresent();
    }
}
