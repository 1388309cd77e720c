package dev.pinglu.local.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that costs next to nothing: client and server share the same cores, and what a
 * comfortable client takes would be missing in the measurement.
 */
final class RawHttp implements AutoCloseable {
    private final String token;
    private final Socket socket;
    private final InputStream in;

    /**
     * Connects to this machine, and to no other: it must never load anybody else's.
     *
     * @param token that every request carries; asked for once
     */
    RawHttp(int port, String token) throws IOException {
        this.token = token;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param head request line and headers, without Host, Authorization and Content-Length
     * @throws IOException unless the answer is 200 or 201
     */
    void send(String head, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = head + "Host: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n";
        var out = new ByteArrayOutputStream(request.length() + bytes.length);
        out.writeBytes(request.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(bytes);
        socket.getOutputStream().write(out.toByteArray());
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        var content = length >= 0 ? in.readNBytes(length) : chunks();
        if (status != 200 && status != 201) {
            throw new IOException(status + " " + new String(content, StandardCharsets.UTF_8));
        }
    }

    private byte[] chunks() throws IOException {
        var content = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            content.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
