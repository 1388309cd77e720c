package dev.pinglu.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The gateway catching up with a full topic against a bare batch upsert of as many rows by JDBC. */
final class IngestBench {
    private static final int RECORDS = 200_000;
    private static final int ENTITIES = 50_000;
    private static final int LAST = 200;
    private static final int BATCH = 500;
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private final BenchStack stack;

    IngestBench(BenchStack stack) {
        this.stack = stack;
    }

    /** Fills the topic before the gateway starts, starts it, and takes its pace once it has warmed up. */
    BenchRow run() throws SQLException, IOException, InterruptedException {
        publish();
        stack.startAll();
        try (var gateway = stack.connect("gateway")) {
            while (!caughtUp(gateway)) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            var pace = paceOfTheLaterHalf(gateway);
            return BenchRow.share("ingest", "events/s", pace, upserts(gateway), "rows by batch upsert", 0.08);
        }
    }

    private void publish() {
        var config = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka(), ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(record(i % ENTITIES, 1 + i / ENTITIES));
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(int entity, int version) {
        var id = id(entity);
        var started = version % 2 == 0;
        var state = """
                {"id":"%s","title":"示例项目 %d","level":"DISTRICT","kind":"ENTERPRISE","approvalMode":"FILING",\
                "constructionNature":"NEW","sector":"电力","divisionCode":"140603101","capacity":[],\
                "totalInvestmentFen":%d,"stage":"%s","overlay":"NONE","started":%s,%s"listings":[{"year":2022,\
                "class":"NEW_START","admittedOn":"2022-01-15","plannedStartMonth":5}],"carriedOver":false,\
                "removed":false}""".formatted(
                        id,
                        entity,
                        100_000_000L + version,
                        started ? "CONSTRUCTION" : "READY",
                        started,
                        started ? "\"actualStart\":\"2022-05-18\"," : "");
        var record = new ProducerRecord<>("projects.state", key(entity), state.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/projects-service",
                        "ce_type", "dev.pinglu.projects.project.state.v1",
                        "ce_subject", id.toString(),
                        "ce_time", "2022-10-20T02:00:00Z",
                        "ce_sequence", sequence(version),
                        "ce_division", "140603101",
                        "ce_cause", "revised",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** By PostgreSQL's own commit times: the first half is the virtual machine's warming up. */
    private static double paceOfTheLaterHalf(Connection gateway) throws SQLException {
        try (var query = gateway.createStatement();
                var row = query.executeQuery("with log as (select pg_xact_commit_timestamp(xmin) as at, row_number()"
                        + " over (order by id) as n, count(*) over () as total from event_log)"
                        + " select count(*) / extract(epoch from max(at) - min(at)) from log where n > total / 2")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static double upserts(Connection gateway) throws SQLException {
        try (var statement = gateway.createStatement()) {
            statement.execute("create table bench_upsert (key text primary key, sequence char(20), payload text)");
        }
        upsert(gateway, RECORDS / 4);
        long begun = System.nanoTime();
        upsert(gateway, RECORDS);
        return RECORDS / ((System.nanoTime() - begun) / 1e9);
    }

    private static void upsert(Connection gateway, int rows) throws SQLException {
        var payload = "x".repeat(600);
        try (var upsert =
                gateway.prepareStatement("insert into bench_upsert values (?, ?, ?) on conflict (key) do update"
                        + " set sequence = excluded.sequence, payload = excluded.payload")) {
            for (int i = 1; i <= rows; i++) {
                upsert.setString(1, "thing/" + i % ENTITIES);
                upsert.setString(2, "%020d".formatted(i));
                upsert.setString(3, payload);
                upsert.addBatch();
                if (i % BATCH == 0) {
                    upsert.executeBatch();
                }
            }
            upsert.executeBatch();
        }
    }

    /** Looked up by primary key, so that the looking costs the gateway nothing: the last records of all partitions. */
    private static boolean caughtUp(Connection gateway) throws SQLException {
        var last = IntStream.range(ENTITIES - LAST, ENTITIES)
                .mapToObj(IngestBench::key)
                .toArray();
        try (var query = gateway.prepareStatement(
                "select count(*) from entity_state where entity_key = any(?) and sequence = ?")) {
            query.setArray(1, gateway.createArrayOf("text", last));
            query.setString(2, sequence(RECORDS / ENTITIES));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1) == LAST;
            }
        }
    }

    private static String key(int entity) {
        return "project/" + id(entity);
    }

    private static UUID id(int entity) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + entity);
    }

    private static String sequence(int version) {
        return "%08d%012d".formatted(1, version);
    }
}
