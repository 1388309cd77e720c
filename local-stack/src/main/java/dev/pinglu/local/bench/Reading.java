package dev.pinglu.local.bench;

import dev.pinglu.local.bench.Load.Client;
import java.io.IOException;

/** Reads one address again and again. */
record Reading(RawHttp http, String path) implements Client {
    @Override
    public void once() throws IOException {
        http.send("GET " + path + " HTTP/1.1\r\n", "");
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
