package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records that began before the ledger did and are taken over (期初建账) batch by batch, in the state they have. */
final class TakenOver implements Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String path;
    private final Map<String, List<Row>> batches;
    private final Function<Api, Function<Row, ObjectNode>> records;

    /**
     * A sheet of such records.
     *
     * @param path of the list of records
     * @param records how a line becomes a record
     */
    TakenOver(String name, String path, List<Row> rows, Function<Api, Function<Row, ObjectNode>> records) {
        this.name = name + " 期初建账";
        this.path = path;
        this.batches = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("建账批次"), LinkedHashMap::new, Collectors.toList()));
        this.records = records;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int steps() {
        return batches.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.TAKE_OVERS);
        KnownRecords known = KnownRecords.read(api, path, "localNo");
        Function<Row, ObjectNode> record = records.apply(api);
        batches.forEach((batch, rows) -> {
            // A batch enters whole or not at all.
            if (known.find(rows.get(0).text(Row.LOCAL_NO)).isEmpty()) {
                api.post(path + "/take-overs", "take-over/" + batch, request(rows, record));
            }
            rows.forEach(row -> done.run());
        });
    }

    private static ObjectNode request(List<Row> rows, Function<Row, ObjectNode> record) {
        ObjectNode request = JSON.createObjectNode();
        request.put("asOf", rows.get(0).text("建账日期"));
        request.put("sourceDocument", rows.get(0).text("来源文件"));
        ArrayNode records = request.putArray("records");
        rows.forEach(row -> records.add(record.apply(row)));
        return request;
    }
}
