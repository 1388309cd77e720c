package dev.pinglu.gateway.directory;

import dev.pinglu.gateway.directory.OwnPlace.OwnPost;
import dev.pinglu.gateway.directory.PostListing.ListedPost;
import dev.pinglu.gateway.directory.PostResponse.ActingHolder;
import dev.pinglu.gateway.directory.PostResponse.Holder;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.directory.Post;
import dev.pinglu.kit.directory.Tenure;
import dev.pinglu.kit.directory.Unit;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Posts as staff see them: with names, without accounts, and without what lies ahead. */
@Singleton
class Posts {
    private final Directory directory;

    Posts(Directory directory) {
        this.directory = directory;
    }

    /**
     * The posts of a day.
     *
     * @param unit code of the unit that they belong to on that day; absent for all
     */
    PostListing on(LocalDate day, Optional<String> unit) {
        return new PostListing(
                day,
                directory.posts(day).stream()
                        .filter(post -> unit.map(unitOf(post, day)::equals).orElse(true))
                        .map(post -> new ListedPost(
                                post.code(),
                                post.title(),
                                unitOf(post, day),
                                directory.holderOf(post.code(), day).map(Tenure::name),
                                directory.actingHolderOf(post.code(), day).map(Tenure::name)))
                        .toList());
    }

    /** One post on a day, with everyone who has held it until today. */
    PostResponse show(Post post, LocalDate day, LocalDate today) {
        return new PostResponse(
                post.code(),
                post.title(),
                unitOf(post, day),
                post.validity().from(),
                post.validity().to(),
                post.deputy(),
                directory.holderOf(post.code(), day).map(tenure -> holder(tenure, today)),
                directory
                        .actingHolderOf(post.code(), day)
                        .map(tenure -> new ActingHolder(tenure.name(), tenure.post())),
                directory.tenuresOf(post.code()).stream()
                        .filter(tenure -> !tenure.from().isAfter(today))
                        .map(tenure -> holder(tenure, today))
                        .toList());
    }

    /** What someone answers for today. */
    List<OwnPost> of(String account, LocalDate today) {
        return directory.postsOf(account, today).stream()
                .map(duty ->
                        new OwnPost(duty.post().code(), duty.post().title(), unitOf(duty.post(), today), duty.acting()))
                .toList();
    }

    private String unitOf(Post post, LocalDate day) {
        return directory.unit(post.unit(), day).map(Unit::code).orElse(post.unit());
    }

    /** That someone will leave is not told before it has happened. */
    private static Holder holder(Tenure tenure, LocalDate today) {
        return new Holder(tenure.name(), tenure.from(), tenure.to().filter(last -> !last.isAfter(today)));
    }
}
