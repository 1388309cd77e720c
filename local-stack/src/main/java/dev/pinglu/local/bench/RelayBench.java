package dev.pinglu.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The running relay against a bare loop that reads, sends, awaits and deletes: same table, broker and payloads. */
final class RelayBench {
    private static final String TOPIC = "bench.relay";
    private static final int EVENTS = 60_000;
    private static final int TURNS = 6;

    private static final int RAW_BATCH = 500;
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private final BenchStack stack;

    RelayBench(BenchStack stack) {
        this.stack = stack;
    }

    BenchRow run() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()));
                var database = stack.connect("projects")) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
            execute(database, "create table bench_outbox (like outbox including all)");
            var pace = Turns.medians(TURNS, () -> relayed(database), () -> rawLoop(database));
            execute(database, "drop table bench_outbox");
            return BenchRow.share("relay", "events/s", pace[0], pace[1], "raw loop", 0.7);
        }
    }

    private double relayed(Connection database) throws SQLException {
        fill(database, "outbox", 1);
        fill(database, "outbox", EVENTS);
        long begun = System.nanoTime();
        while (exists(database, "outbox")) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return EVENTS / ((System.nanoTime() - begun) / 1e9);
    }

    private double rawLoop(Connection database) throws SQLException, ExecutionException, InterruptedException {
        fill(database, "bench_outbox", EVENTS);
        var config = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka(), ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            long begun = System.nanoTime();
            for (var seqs = sendNext(database, producer); seqs.length > 0; seqs = sendNext(database, producer)) {
                try (var delete = database.prepareStatement("delete from bench_outbox where seq = any(?)")) {
                    delete.setArray(1, database.createArrayOf("bigint", seqs));
                    delete.executeUpdate();
                }
            }
            return EVENTS / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static Object[] sendNext(Connection database, KafkaProducer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        var seqs = new ArrayList<Long>();
        var sent = new ArrayList<Future<?>>();
        try (var select = database.prepareStatement(
                "select seq, aggregate_id::text, payload from bench_outbox" + " order by seq limit " + RAW_BATCH)) {
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    seqs.add(row.getLong(1));
                    sent.add(producer.send(new ProducerRecord<>(TOPIC, row.getString(2), row.getBytes(3))));
                }
            }
        }
        for (var one : sent) {
            one.get();
        }
        return seqs.toArray();
    }

    private static void fill(Connection database, String table, int events) throws SQLException {
        execute(
                database,
                "insert into " + table
                        + " (id, aggregate_type, aggregate_id, sequence, topic, type, payload, division, cause)"
                        + " select gen_random_uuid(), 'thing', gen_random_uuid(), '00000001000000000001', '" + TOPIC
                        + "', 'dev.pinglu.bench.thing.state.v1', convert_to(repeat('x', 500), 'UTF8'), '140603',"
                        + " 'changed'"
                        + " from generate_series(1, " + events + ")");
    }

    private static boolean exists(Connection database, String table) throws SQLException {
        try (var query = database.createStatement();
                var row = query.executeQuery("select exists (select from " + table + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
