package dev.pinglu.projects.occupant;

import dev.pinglu.projects.project.Owner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds occupants for tests: {@code anOccupant().of(park).on(320).described()}. */
final class OccupantFixture {
    private UUID parkId = new UUID(2, 2);
    private Owner enterprise = new Owner("示例新材料有限公司", null);
    private @Nullable UUID projectId;
    private @Nullable BigDecimal landMu;
    private @Nullable Long investmentFen;

    static OccupantFixture anOccupant() {
        return new OccupantFixture();
    }

    OccupantFixture of(UUID parkId) {
        this.parkId = parkId;
        return this;
    }

    OccupantFixture coded(String creditCode) {
        this.enterprise = new Owner(enterprise.name(), creditCode);
        return this;
    }

    OccupantFixture withProject(UUID projectId) {
        this.projectId = projectId;
        return this;
    }

    OccupantFixture on(int landMu) {
        this.landMu = BigDecimal.valueOf(landMu);
        return this;
    }

    OccupantFixture investing(long fen) {
        this.investmentFen = fen;
        return this;
    }

    DescribeOccupant described() {
        return new DescribeOccupant(
                parkId, enterprise, projectId, LocalDate.of(2021, 3, 1), landMu, null, investmentFen);
    }
}
