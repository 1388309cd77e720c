package dev.pinglu.projects.contract;

import dev.pinglu.projects.project.SheetCalls;
import java.util.concurrent.atomic.AtomicInteger;

/** Sheets of contracts as a clerk keeps them. */
public final class ContractSheets {
    static final String IMPORTS = ContractResource.PATH + "/imports";
    static final String HEADER = "项目编号,合同编号,合同名称,合同类别,对方单位,统一社会信用代码,签订日期,签订金额(万元)\n";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ContractSheets() {}

    /** A row of a construction contract. */
    static String row(String project, String number, String amount) {
        return project + "," + number + ",示例合同,施工,示例建设有限公司,91140603MA0KEXAM0M,2022-04-01," + amount + "\n";
    }

    /** A sheet of one contract of a project of its own. */
    public static String sheetOf(String at) {
        var project = "CO-" + NUMBER.incrementAndGet();
        SheetCalls.entered(at, project);
        return HEADER + row(project, "SG-1", "1000");
    }

    static String sent(String csv, String query) {
        return SheetCalls.sent(IMPORTS, csv, query);
    }
}
