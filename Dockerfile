# One pattern for the four images. After `./pinglu up` or `mvn -DskipTests -Dquarkus.package.jar.aot.enabled=true package`, for each:
#   docker build --build-arg MODULE=gateway --tag pinglu/gateway:0.1.0 .
# Another base needs `java` on its path, version 25 or later, and a shell for the steps that train the cache.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE} AS application

ARG MODULE
LABEL org.opencontainers.image.title="pinglu/${MODULE}" \
      org.opencontainers.image.description="Pinglu, the operations suite of a county-level district" \
      org.opencontainers.image.licenses="Apache-2.0"

WORKDIR /app
COPY ${MODULE}/target/quarkus-app/lib/ lib/
COPY ${MODULE}/target/quarkus-app/quarkus/ quarkus/
COPY ${MODULE}/target/quarkus-app/app/ app/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar ${MODULE}/target/quarkus-app/quarkus-app-dependencies.txt ./

# A cache fits only the JVM and the options that it was trained with; the heap follows the container's limit. What the cache holds
# of the heap has to fit into what the heap begins with, or the JVM refuses to start: of itself it would begin with 8 MB in a small pod.
ENV JAVA_TOOL_OPTIONS="-Xms48m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=45 -Xss512k -XX:+ExitOnOutOfMemoryError"
# Optimising while it starts would take as long as the start itself. Empty, it makes a service faster that is busy for hours.
ENV JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1"

# The cache knows what a start needs that went all the way: migrations, Hibernate, the first connection to Kafka. So one
# start is rehearsed beside a database and a broker that are gone afterwards.
FROM application AS training
COPY embedded-backends/target/embedded-backends.jar /backends/
COPY embedded-backends/target/lib/ /backends/lib/
# PostgreSQL does not run as root, and asks who it is.
RUN echo 'training:x:10001:10001::/tmp:/bin/sh' >> /etc/passwd
USER 10001:10001
RUN export PINGLU_DATABASE_SUPERUSER_PASSWORD=TRAINING PINGLU_DATABASE_OWNER_PASSWORD=TRAINING PINGLU_DATABASE_PASSWORD=TRAINING \
        PINGLU_IDENTITY_CLIENT_SECRET=TRAINING PINGLU_IDENTITY_SESSION_SECRET=OF_THE_TRAINING_RUN_AND_OF_NOTHING_ELSE \
        PINGLU_WEBHOOKS_KEY=OF_THE_TRAINING_RUN_AND_OF_NOTHING_ELSE PINGLU_ATTACHMENT_FOLDER=/tmp/attachments PINGLU_ADDRESS_ALLOW_LOOPBACK=true PINGLU_KAFKA_ALLOW_PLAIN=true QUARKUS_MANAGEMENT_PORT=9080 \
    && java -jar /backends/embedded-backends.jar rehearse --folder /tmp/backends --database training \
        --ready-url http://127.0.0.1:9080/q/health/ready -- java -XX:AOTCacheOutput=/tmp/app.aot -Xlog:aot=error -jar quarkus-run.jar \
    && test -s /tmp/app.aot \
    # Without a database it does not get far; but the smallest pod has to accept the cache.
    && { timeout 60 java -XX:MaxRAM=256m -XX:AOTCache=/tmp/app.aot -jar quarkus-run.jar > /tmp/small.log 2>&1 || true; } \
    && ! grep 'Unable to use AOT cache' /tmp/small.log

FROM application
COPY --from=training /tmp/app.aot ./
USER 10001:10001
EXPOSE 8080 9080
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
