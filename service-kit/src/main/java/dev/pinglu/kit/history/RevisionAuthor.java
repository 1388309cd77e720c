package dev.pinglu.kit.history;

import io.quarkus.arc.Arc;
import org.hibernate.envers.RevisionListener;

/** Signs each revision; Envers makes this listener itself, so the request's actor is looked up. */
public final class RevisionAuthor implements RevisionListener {
    @Override
    public void newRevision(Object revision) {
        var container = Arc.container();
        if (container.requestContext().isActive()) {
            try (var actor = container.instance(Actor.class)) {
                ((Revision) revision).signedBy(actor.get().name(), actor.get().reason());
            }
        }
    }
}
