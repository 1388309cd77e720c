package dev.pinglu.projects.evidence;

import dev.pinglu.kit.testing.WorkContract;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    @Test
    void everyStatusSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                EvidenceStatus.class,
                status -> EvidenceWork.of(at(status), WorkContract.subject("evidence")),
                Map.of(
                        EvidenceStatus.RECORDED, Set.of("evidence.verify projects-clerk"),
                        EvidenceStatus.VERIFIED, Set.of(),
                        EvidenceStatus.WITHDRAWN, Set.of()));
    }

    private static Evidence at(EvidenceStatus status) {
        var request = new RecordEvidence(new UUID(1, 1), EvidenceType.BRIEF, null, null, null, TODAY, null, null, null);
        var evidence = Evidence.record(request, new OfProject(new UUID(1, 1), "示例项目", "140603101"), "one", TODAY);
        switch (status) {
            case RECORDED -> {
                // as it begins
            }
            case VERIFIED -> evidence.verify(new VerifyEvidence(null), "another", TODAY);
            case WITHDRAWN -> evidence.withdraw(new WithdrawEvidence("试验"));
        }
        return evidence;
    }
}
