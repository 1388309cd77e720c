package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.hasItem;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.projects.project.SheetCalls;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** How the operations of parcels are called by someone who may call them. */
public final class ParcelCalls {
    static final String PATH = LandParcelResource.PATH;
    static final Map<String, Object> BEGUN = Map.of("on", "2022-03-01");
    static final Map<String, Object> STOPPED =
            Map.of("on", "2022-04-01", "developedMu", 10, "investedPct", 5, "reason", "试验");
    static final Map<String, Object> DETERMINED = Map.of("on", "2022-10-01", "document", "试验认定书1号");
    static final Map<String, Object> FEE = Map.of("disposal", "FEE_CHARGED", "on", "2022-10-10", "document", "试验决定1号");
    static final Map<String, Object> EXEMPT = Map.of("days", 30, "reason", "试验", "document", "试验1号");
    static final Map<String, Object> WITHDRAWN = Map.of("reason", "重复登记");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ParcelCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(records());
        cases.putAll(SheetCalls.cases("LandParcels", PATH, ParcelCalls::sheetOf));
        return cases;
    }

    private static Map<String, AccessCase> records() {
        return Map.ofEntries(
                entry("listLandParcels", at -> Call.get(at, PATH + "?division=" + at)),
                entry("exportLandParcels", at -> Call.get(at, PATH + "/export?format=CSV&division=" + at)),
                entry("getLandParcel", at -> Call.get(at, registered(at))),
                entry("getHistoryOfLandParcel", at -> Call.get(at, registered(at) + "/history")),
                entry(
                        "getInvestmentIntensityOfLandParcel",
                        at -> Call.get(at, registered(at) + "/investment-intensity")),
                entry(
                        "registerLandParcel",
                        at -> Call.post(at, PATH, described(at).described())),
                entry("reviseLandParcel", at -> {
                    var parcel = described(at);
                    return Call.put(at, parcel.registered(), "", parcel.described());
                }),
                step("tellStartOfLandParcel", ParcelCalls::registered, "/start", BEGUN),
                step("suspendWorksOnLandParcel", ParcelCalls::begun, "/suspension", STOPPED),
                step("resumeWorksOnLandParcel", ParcelCalls::stopped, "/resumption", Map.of("on", "2022-05-01")),
                entry("exemptDaysOfLandParcel", at -> Call.put(at, registered(at), "/exemption", EXEMPT)),
                step("determineIdleLandParcel", ParcelCalls::registered, "/determination", DETERMINED),
                step("disposeOfLandParcel", ParcelCalls::idle, "/disposal", FEE),
                step("withdrawLandParcel", ParcelCalls::registered, "/withdrawal", WITHDRAWN));
    }

    /** A sheet of one parcel of a park of its own. */
    public static String sheetOf(String at) {
        var park =
                aPark().coded("sheets-" + at + "-" + NUMBER.incrementAndGet()).in(at);
        park.registered();
        return "地块名称,宗地号,园区代码,宗地面积(亩)\n示例东区1号地块,," + park.described().code() + ",300\n";
    }

    private static Map.Entry<String, AccessCase> step(
            String operation, Function<String, String> parcel, String part, Object body) {
        return entry(operation, at -> Call.change(at, parcel.apply(at), part, body));
    }

    /** In a park of its own. */
    static ParcelFixture parcel(String agreedStart) {
        return aParcel().ofPark(aPark().registered()).agreedToStart(agreedStart);
    }

    static String late(String agreedStart) {
        return parcel(agreedStart).registered();
    }

    static void refused(String parcel, String part, Map<String, Object> body, String rule) {
        change(parcel, part, body).then().statusCode(422).body("violations.rule", hasItem(rule));
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private static ParcelFixture described(String at) {
        return aParcel().ofPark(aPark().in(at).registered()).agreedToStart("2021-01-31");
    }

    private static String registered(String at) {
        return described(at).registered();
    }

    private static String begun(String at) {
        return after(registered(at), "/start", BEGUN);
    }

    private static String stopped(String at) {
        return after(begun(at), "/suspension", STOPPED);
    }

    private static String idle(String at) {
        return after(registered(at), "/determination", DETERMINED);
    }

    static String after(String parcel, String part, Object body) {
        change(parcel, part, body).then().statusCode(200);
        return parcel;
    }
}
