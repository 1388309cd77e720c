package dev.pinglu.kit.event;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every type of aggregates that this service publishes, by name. */
@Singleton
public class AggregateTypes {
    private final List<AggregateType> all;

    AggregateTypes(EntityManagerFactory factory) {
        all = factory.getMetamodel().getEntities().stream()
                .map(Type::getJavaType)
                .filter(AggregateRoot.class::isAssignableFrom)
                .map(entity -> AggregateType.of(entity.asSubclass(AggregateRoot.class)))
                .sorted(Comparator.comparing(AggregateType::name))
                .toList();
    }

    public List<AggregateType> all() {
        return all;
    }

    public Optional<AggregateType> find(String name) {
        return all.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
