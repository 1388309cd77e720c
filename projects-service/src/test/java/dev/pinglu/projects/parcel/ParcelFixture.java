package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.testing.Api.created;

import dev.pinglu.projects.project.Land;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds parcels for tests: {@code aParcel().ofPark(park).agreedToStart("2021-01-31").registered()}. */
public final class ParcelFixture {
    static final IdleLimits LIMITS = new IdleLimits(Optional.empty());
    static final LocalDate SUPPLIED = LocalDate.of(2020, 7, 31);

    private @Nullable UUID parkId;
    private @Nullable UUID projectId;
    private @Nullable String parcelNo;
    private Land land = new Land(null, null, null, BigDecimal.valueOf(300));
    private @Nullable BigDecimal totalMu;
    private @Nullable SupplyWay way = SupplyWay.GRANT;
    private @Nullable LocalDate suppliedOn = SUPPLIED;
    private @Nullable LocalDate agreedStartOn;
    private @Nullable LocalDate agreedCompletionOn;
    private @Nullable Long intensity;

    private ParcelFixture() {}

    /** 300 mu that were granted on 31 July 2020; no start is agreed. */
    public static ParcelFixture aParcel() {
        return new ParcelFixture();
    }

    public ParcelFixture ofPark(UUID parkId) {
        this.parkId = parkId;
        return this;
    }

    /** @param project its id or its address */
    public ParcelFixture ofProject(String project) {
        this.projectId = UUID.fromString(project.substring(project.lastIndexOf('/') + 1));
        return this;
    }

    ParcelFixture numbered(String parcelNo) {
        this.parcelNo = parcelNo;
        return this;
    }

    public ParcelFixture on(Land land) {
        this.land = land;
        return this;
    }

    ParcelFixture of(int totalMu) {
        this.totalMu = BigDecimal.valueOf(totalMu);
        return this;
    }

    public ParcelFixture agreedToStart(String day) {
        this.agreedStartOn = LocalDate.parse(day);
        return this;
    }

    ParcelFixture agreedToComplete(String day) {
        this.agreedCompletionOn = LocalDate.parse(day);
        return this;
    }

    public ParcelFixture bearing(long fenPerMu) {
        this.intensity = fenPerMu;
        return this;
    }

    ParcelFixture unsupplied() {
        way = null;
        suppliedOn = null;
        land = new Land(BigDecimal.valueOf(300), null, null, null);
        return this;
    }

    ParcelFixture by(@Nullable SupplyWay way) {
        this.way = way;
        return this;
    }

    public DescribeParcel described() {
        return new DescribeParcel(
                parkId,
                projectId,
                "示例东区1号地块",
                parcelNo,
                null,
                totalMu,
                land,
                way,
                suppliedOn,
                agreedStartOn,
                agreedCompletionOn,
                intensity);
    }

    /** A parcel that only the test knows. */
    LandParcel kept() {
        return LandParcel.register(described(), new Whereabouts(new UUID(2, 2), "silicon-park", projectId, "140603"));
    }

    /** Registers the parcel over HTTP, and tells its address. */
    public String registered() {
        return created(LandParcelResource.PATH, described());
    }
}
