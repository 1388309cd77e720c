package dev.pinglu.kit.directory;

import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The units and posts of the district as they are on a day. A handover, a reorganisation or an absence changes what is
 * answered from its day on, and nothing that is stored.
 */
@Singleton
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final KeptRegister kept;
    private final BusinessDay businessDay;
    private final Set<String> unknownClaims = ConcurrentHashMap.newKeySet();

    Directory(KeptRegister kept, BusinessDay businessDay) {
        this.kept = kept;
        this.businessDay = businessDay;
    }

    /** The units that exist on a day, in the order of the register. */
    public List<Unit> units(LocalDate on) {
        return kept.now().units().stream()
                .filter(unit -> unit.validity().on(on))
                .toList();
    }

    /** The unit of a code on a day: behind its end, its successor, which has another code; empty before its beginning. */
    public Optional<Unit> unit(String code, LocalDate on) {
        return kept.now().unit(code, on);
    }

    /** The codes under which a unit is known on a day: its own, and those of the units that it has taken over by then. */
    public List<String> codesOf(String unit, LocalDate on) {
        return kept.now().units().stream()
                .map(Unit::code)
                .filter(code -> unit(code, on)
                        .filter(found -> found.code().equals(unit))
                        .isPresent())
                .toList();
    }

    /**
     * The unit that a token's claim names, today.
     *
     * @param claim a code; one that the directory does not know, or that is not valid yet, is logged once
     */
    public Optional<Unit> unitOf(String claim) {
        var unit = unit(claim, businessDay.today());
        if (unit.isEmpty() && unknownClaims.add(claim)) {
            LOG.warnf("Tokens name a unit that the directory does not know today: %s", claim);
        }
        return unit;
    }

    /** The posts that exist on a day, in the order of the register. */
    public List<Post> posts(LocalDate on) {
        return kept.now().posts().stream()
                .filter(post -> post.validity().on(on))
                .toList();
    }

    /** The post of a code, if it exists on a day. */
    public Optional<Post> post(String code, LocalDate on) {
        return kept.now().post(code, on);
    }

    /** Who holds a post on a day, whether there or away; empty while it is vacant. */
    public Optional<Tenure> holderOf(String post, LocalDate on) {
        return kept.now().holderOf(post, on);
    }

    /**
     * Who answers for a post on a day: its holder, or along the line of deputies the first who is there. For a post that has
     * ended, its deputy; empty if nobody is there, and before the post begins.
     *
     * @return a tenure of the post itself or of the deputy's
     */
    public Optional<Tenure> actingHolderOf(String post, LocalDate on) {
        return kept.now().actingHolderOf(post, on);
    }

    /** All tenures of a post, the latest first; those of days to come are among them. */
    public List<Tenure> tenuresOf(String post) {
        return kept.now().tenuresOf(post);
    }

    /**
     * The posts that someone answers for on a day: first the own ones, also while away, then those of others.
     *
     * @param account the name of the account, as tokens tell it
     */
    public List<Duty> postsOf(String account, LocalDate on) {
        return kept.now().dutiesOf(account, on);
    }
}
