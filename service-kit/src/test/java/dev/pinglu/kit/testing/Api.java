package dev.pinglu.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.web.StrictJson;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;

/** Sends requests the way every client has to: JSON, a fresh Idempotency-Key on each POST, If-Match on each update. */
public final class Api {
    private static final ObjectMapper JSON = StrictJson.mapper();

    private Api() {}

    /** @param body JSON as text, or an object that is written as the suite writes it */
    public static RequestSpecification json(Object body) {
        return RestAssured.given().contentType(ContentType.JSON).body(text(body));
    }

    static String text(Object body) {
        return body instanceof String json ? json : JSON.valueToTree(body).toString();
    }

    /** Where REST Assured would send a request for this path. */
    static URI address(String path) {
        var port = RestAssured.port == RestAssured.UNDEFINED_PORT ? "" : ":" + RestAssured.port;
        return URI.create(path.startsWith("http") ? path : RestAssured.baseURI + port + path);
    }

    public static Response post(String path, Object body) {
        return post(path, body, UUID.randomUUID());
    }

    public static Response post(String path, Object body, UUID key) {
        return json(body).header("Idempotency-Key", key).post(path);
    }

    /** Creates a record in a collection, and tells its address. */
    public static String created(String collection, Object body) {
        return post(collection, body).then().statusCode(201).extract().header("Location");
    }

    /** The id of the record at an address. */
    public static String idOf(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    /** A POST that changes an existing record, sent with the ETag the record has now. */
    public static Response change(String record, String step, Object body) {
        return json(body)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etagOf(record))
                .post(record + step);
    }

    public static Response put(String record, String part, Object body) {
        return json(body).header("If-Match", etagOf(record)).put(record + part);
    }

    public static String etagOf(String record) {
        return RestAssured.get(record).getHeader("ETag");
    }
}
