package dev.pinglu.kit.attachment;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Contents as objects of a bucket of S3-compatible storage, with the keys that they have as files of a folder. An object appears
 * when all of it has arrived with the checksum that was announced, or not at all; each is sent in one part, so that nothing is left
 * of what broke off.
 */
final class ContentBucket implements ContentStore {
    private static final Logger LOG = Logger.getLogger(ContentBucket.class);
    private static final Pattern KEY = Pattern.compile("([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int SOON = 10;

    private final String bucket;
    private final S3Client storage;

    private ContentBucket(String bucket, S3Client storage) {
        this.bucket = bucket;
        this.storage = storage;
    }

    /** @throws IllegalStateException if a setting is missing, or would send files where others can read them */
    static ContentBucket of(String bucket, AttachmentSettings.S3 settings) {
        if (!settings.allowPlain()
                && settings.endpoint()
                        .map(URI::getScheme)
                        .filter("http"::equalsIgnoreCase)
                        .isPresent()) {
            throw new IllegalStateException("pinglu.attachment.s3.endpoint is not encrypted; a network that nobody"
                    + " else can listen to must also set pinglu.attachment.s3.allow-plain=true");
        }
        var account = AwsBasicCredentials.create(
                required(settings.accessKey(), "access-key"), required(settings.secretKey(), "secret-key"));
        var storage = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(account))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.timeout()))
                .overrideConfiguration(
                        patience -> patience.apiCallTimeout(settings.timeout()).retryStrategy(RetryMode.STANDARD))
                // Checksums behind a body that is sent in chunks are not understood by every server that speaks S3.
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(storage::endpointOverride);
        return new ContentBucket(bucket, storage.build());
    }

    /** Storage that is away comes back; a bucket or an account that it does not know is a mistake in the settings. */
    @Override
    public void check() {
        try {
            storage.headBucket(asked -> asked.bucket(bucket));
        } catch (S3Exception refused) {
            if (refused.statusCode() < SERVER_ERROR) {
                throw new IllegalStateException(
                        "The storage refuses pinglu.attachment.s3.bucket, .region, .access-key or .secret-key: "
                                + refused.getMessage(),
                        refused);
            }
            LOG.errorf("Attached files can neither be kept nor read: %s", refused.getMessage());
        } catch (SdkException away) {
            LOG.errorf("Attached files can neither be kept nor read: %s", away.getMessage());
        }
    }

    @Override
    public void keep(Path file, String sha256) {
        var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        answer(() ->
                storage.putObject(put -> put.bucket(bucket).key(key(sha256)).checksumSHA256(checksum), file));
    }

    @Override
    public boolean has(String sha256) {
        return answer(() -> found(
                        () -> storage.headObject(asked -> asked.bucket(bucket).key(key(sha256)))))
                .isPresent();
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return answer(() -> found(
                        () -> storage.getObject(asked -> asked.bucket(bucket).key(key(sha256)))))
                .orElseThrow(() -> new NoSuchFileException(sha256));
    }

    @Override
    public List<String> broughtBefore(Instant instant) {
        return answer(() -> storage.listObjectsV2Paginator(asked -> asked.bucket(bucket)).contents().stream()
                .filter(object -> object.lastModified().isBefore(instant))
                .map(S3Object::key)
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(2))
                .toList());
    }

    @Override
    public void delete(String sha256) {
        answer(() -> storage.deleteObject(deleted -> deleted.bucket(bucket).key(key(sha256))));
    }

    private static <T> Optional<T> found(Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static <T> T answer(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException failed) {
            LOG.errorf("The storage of attached files did not answer: %s", failed.getMessage());
            throw Problems.of(ProblemType.UNAVAILABLE)
                    .withDetail("The storage of attached files does not answer; try again later")
                    .withHeader("Retry-After", SOON)
                    .build();
        }
    }

    private static String key(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256;
    }

    private static String required(Optional<String> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException(
                "pinglu.attachment.s3." + name + " is missing, which pinglu.attachment.s3.bucket needs"));
    }
}
