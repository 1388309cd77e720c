package dev.pinglu.kit.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A server of buckets in this process, which checks signatures and checksums and keeps each bucket as a folder. */
public final class S3Server implements AutoCloseable {
    private static final String BUCKET = "attachments";
    private static final String ACCOUNT = "projects-service";
    private static final String SECRET = "of-the-bucket-of-a-test";

    private final Path folder;
    private final S3Proxy server;

    private S3Server(Path folder, S3Proxy server) {
        this.folder = folder;
        this.server = server;
    }

    /** @param folder below which the buckets are */
    public static S3Server startedIn(Path folder) throws Exception {
        Files.createDirectories(folder.resolve(BUCKET));
        var server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCOUNT, SECRET)
                .stopTimeout(0)
                .build();
        server.start();
        return new S3Server(folder, server);
    }

    public int port() {
        return server.getPort();
    }

    /** The folder that holds the objects, as files named by their keys. */
    public Path bucket() {
        return folder.resolve(BUCKET);
    }

    /** The settings of a service that keeps its files here. */
    public Map<String, String> settings() {
        return Map.of(
                "pinglu.attachment.s3.bucket",
                BUCKET,
                "pinglu.attachment.s3.endpoint",
                "http://127.0.0.1:" + port(),
                "pinglu.attachment.s3.access-key",
                ACCOUNT,
                "pinglu.attachment.s3.secret-key",
                SECRET,
                "pinglu.attachment.s3.allow-plain",
                "true");
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }
}
