package dev.pinglu.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Sheets of 10,000 projects: how long each takes, and how much memory the service then has, beside what it has at rest. */
final class SheetBench {
    private static final int ROWS = 10_000;
    private static final double SECONDS = 60;
    /** The limit of a pod, {@code k8s/base/domain-service}. */
    private static final long MEGABYTES = 512;

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(200).toNanos();
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String IMPORTS = PROJECTS + "/imports";
    private static final String HEADER = "本地编号,项目代码,项目名称,级别,投资主体,审批方式,建设性质,行业,行业代码,区划代码,建设单位,建设规模,设计产能,总投资(万元),"
            + "计划开工,计划竣工,计划投产,年度,本年计划投资(万元),计划开工月份,入库日期\n";

    private final BenchStack stack;

    SheetBench(BenchStack stack) {
        this.stack = stack;
    }

    List<BenchRow> run() throws Exception {
        Api clerk = stack.clerk();
        var file = csv().getBytes(StandardCharsets.UTF_8);
        var atRest = stack.megabytes("projects");
        return List.of(
                measure(clerk, "CSV looked through", "?dryRun=true", file, atRest),
                measure(clerk, "CSV entered", "", file, atRest),
                measure(clerk, "xlsx entered again", "?fileName=again", exported(clerk), atRest));
    }

    private static byte[] exported(Api clerk) {
        return clerk.getFile(PROJECTS + "/export?format=XLSX&q=SHEET-");
    }

    private BenchRow measure(Api clerk, String what, String query, byte[] file, long atRest) throws IOException {
        long begun = System.nanoTime();
        JsonNode batch = clerk.postFile(IMPORTS + query, "sheet" + begun, file);
        long most = 0;
        while (!batch.hasNonNull("finishedAt")) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            most = Math.max(most, stack.megabytes("projects"));
            batch = clerk.get(IMPORTS + "/" + batch.path("id").asText());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var done = batch.path("findingCount").asInt() == 0 && batch.path("rows").asInt() == ROWS;
        return new BenchRow(
                "sheet: " + what,
                String.format(Locale.ROOT, "%.1f s, %d MB", seconds, most),
                String.format(
                        Locale.ROOT,
                        "%,d rows, %d MB at rest",
                        batch.path("rows").asInt(),
                        atRest),
                String.format(Locale.ROOT, "promised %.0f s, %d MB", SECONDS, MEGABYTES),
                done && seconds <= SECONDS && most <= MEGABYTES);
    }

    private static String csv() {
        var csv = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            csv.append("SHEET-")
                    .append(i)
                    .append(",2107-140603-44-02-")
                    .append(500_000 + i)
                    .append(",示例项目")
                    .append(i)
                    .append(",区级,企业,备案,新建,电力,D4411,140603205,示例建设单位,示例生产线一条,电力 2000 MW,12300.5,")
                    .append("2022年10月,2023年10月,2023年12月,2022,1000,10,2022-01-20\n");
        }
        return csv.toString();
    }
}
