package dev.pinglu.projects.contract;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.projects.project.SheetCalls;
import java.util.HashMap;
import java.util.Map;

/** How the operations of contracts are called by someone who may call them. */
public final class ContractCalls {
    private static final String PATH = ContractResource.PATH;
    private static final String TODAY = "2022-10-20";

    private ContractCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(records());
        cases.putAll(SheetCalls.cases("Contracts", PATH, ContractSheets::sheetOf));
        return cases;
    }

    private static Map<String, AccessCase> records() {
        return Map.of(
                "listContracts", at -> Call.get(at, PATH + "?division=" + at),
                "exportContracts", at -> Call.get(at, PATH + "/export?format=CSV&division=" + at),
                "getContract", at -> Call.get(at, registered(at)),
                "getHistoryOfContract", at -> Call.get(at, registered(at) + "/history"),
                "registerContract", at -> Call.post(at, PATH, described(at)),
                "reviseContract",
                        at -> {
                            var contract = described(at);
                            return Call.put(at, created(PATH, contract), "", contract);
                        },
                "varyContract",
                        at -> Call.change(
                                at, registered(at), "/variations", Map.of("on", TODAY, "changeFen", 1, "reason", "试验")),
                "changeStatusOfContract",
                        at -> Call.change(at, registered(at), "/transitions", Map.of("to", "FULFILLED", "on", TODAY)));
    }

    private static String registered(String at) {
        return created(PATH, described(at));
    }

    /** Of a project of its own. */
    private static Map<String, Object> described(String at) {
        return Map.of(
                "projectId", idOf(aProject().in(at).registered()),
                "number", "SG-1",
                "kind", "CONSTRUCTION",
                "title", "试验",
                "party", Map.of("name", "试验"),
                "amountFen", 10_000,
                "signedOn", "2022-04-01");
    }
}
