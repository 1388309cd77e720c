package dev.pinglu.local.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists and figures of a ledger of 50,000 projects with twelve months of reports, beside one project by its primary key. */
final class LedgerBench {
    private static final int PROJECTS = 50_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final double LIST_MILLIS = 50;
    private static final double KPI_MILLIS = 200;
    private static final String LIST = "/api/projects/key-projects?limit=50&";
    private static final String KPI = "/api/projects/kpis/";

    private final BenchStack stack;

    LedgerBench(BenchStack stack) {
        this.stack = stack;
    }

    List<BenchRow> run() throws Exception {
        try (var projects = stack.connect("projects")) {
            BulkLedger.fill(projects, PROJECTS);
        }
        var one = millis("/api/projects/key-projects/01900000-0000-7000-a000-000000000001");
        var limit = String.format(Locale.ROOT, "one by its key p50 %.1f ms, p99 %.1f ms", p50(one), p99(one));
        var rows = new ArrayList<BenchRow>();
        for (var list : lists().entrySet()) {
            rows.add(row("list " + list.getKey(), millis(LIST + list.getValue()), limit, LIST_MILLIS));
        }
        for (var kpi : kpis().entrySet()) {
            rows.add(row("kpi " + kpi.getKey(), millis(KPI + kpi.getValue()), limit, KPI_MILLIS));
        }
        return rows;
    }

    private static Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put(
                "by stage, sector", "stage=CONSTRUCTION&level=CITY&sector=" + text("农业") + "&sort=-totalInvestmentFen");
        lists.put("of a year, town", "listedIn=2022&division=140603201&sort=title");
        lists.put("by text", "q=" + text("项目 4999"));
        return lists;
    }

    private static Map<String, String> kpis() {
        var kpis = new LinkedHashMap<String, String>();
        kpis.put("start rate", "projects.start-rate?period=2022&by=level");
        kpis.put("investment", "projects.investment-completion?period=2022");
        kpis.put("investment of a month", "projects.investment?period=2022-08&by=sector");
        kpis.put("funds by source", "projects.funds-received?period=2022&by=fundSource");
        kpis.put("reporting rate", "projects.reporting-rate?period=2022-08&division=140603201");
        return kpis;
    }

    private static String text(String chinese) {
        return URLEncoder.encode(chinese, StandardCharsets.UTF_8);
    }

    private double[] millis(String path) throws Exception {
        return Load.millis(() -> new Reading(stack.projects(), path), WARM_UP, MEASURED);
    }

    private static BenchRow row(String what, double[] millis, String limit, double promised) {
        return new BenchRow(
                what,
                String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", p50(millis), p99(millis)),
                limit,
                String.format(Locale.ROOT, "promised p99 %.0f ms", promised),
                p99(millis) <= promised);
    }

    private static double p50(double[] millis) {
        return millis[millis.length / 2];
    }

    private static double p99(double[] millis) {
        return millis[millis.length * 99 / 100];
    }
}
