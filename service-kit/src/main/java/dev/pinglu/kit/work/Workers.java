package dev.pinglu.kit.work;

import dev.pinglu.kit.access.DerivedRoles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Who is calling, as far as work is concerned: roles and units of the token, posts of the directory. */
@Singleton
class Workers {
    private final SecurityIdentity caller;
    private final Scope scope;
    private final Directory directory;
    private final BusinessDay businessDay;

    Workers(SecurityIdentity caller, Scope scope, Directory directory, BusinessDay businessDay) {
        this.caller = caller;
        this.scope = scope;
        this.directory = directory;
        this.businessDay = businessDay;
    }

    Worker present() {
        var today = businessDay.today();
        var posts = directory.postsOf(caller.getPrincipal().getName(), today).stream()
                .map(duty -> duty.post())
                .toList();
        var units = Stream.concat(
                        scope.unit().stream(),
                        posts.stream()
                                .flatMap(post -> directory.unit(post.unit(), today).stream())
                                .map(unit -> unit.code()))
                .distinct()
                .flatMap(unit -> directory.codesOf(unit, today).stream())
                .toList();
        return new Worker(
                DerivedRoles.claimedOnly(caller.getRoles()),
                units,
                posts.stream().map(post -> post.code()).toList());
    }
}
