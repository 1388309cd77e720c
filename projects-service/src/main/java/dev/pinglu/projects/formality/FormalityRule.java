package dev.pinglu.projects.formality;

import dev.pinglu.kit.work.Wording;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the catalogue said of a formality on the day it was opened; a later catalogue does not change what has begun. */
@Embeddable
class FormalityRule {
    String type = "";
    String nameZh = "";
    String nameEn = "";
    String authorityZh = "";
    String authorityEn = "";

    @Nullable
    Integer workingDays;

    @Nullable
    Integer validityMonths;

    int extensionsMax;

    @Nullable
    Integer extensionMonths;

    @Enumerated(EnumType.STRING)
    Gate neededFor = Gate.READY;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> dependsOn = new ArrayList<>();

    String source = "";

    protected FormalityRule() {}

    FormalityRule(FormalityType catalogued) {
        type = catalogued.code();
        nameZh = catalogued.name().zh();
        nameEn = catalogued.name().en();
        authorityZh = catalogued.authority().zh();
        authorityEn = catalogued.authority().en();
        workingDays = catalogued.workingDays();
        validityMonths = catalogued.validityMonths();
        extensionsMax = catalogued.extensionsMax();
        extensionMonths = catalogued.extensionMonths();
        neededFor = catalogued.neededFor();
        dependsOn = new ArrayList<>(catalogued.dependsOn());
        source = catalogued.source();
    }

    Wording name() {
        return new Wording(nameZh, nameEn);
    }

    Wording authority() {
        return new Wording(authorityZh, authorityEn);
    }
}
