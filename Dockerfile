# One pattern for the four images. After `mvn package`, for each of them:
#   docker build --build-arg MODULE=gateway --tag pinglu/gateway:0.1.0 .
# Another base needs `java` on its path, version 25 or later, and a shell for the one step that trains the cache.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}

ARG MODULE
LABEL org.opencontainers.image.title="pinglu/${MODULE}" \
      org.opencontainers.image.description="Pinglu, the operations suite of a county-level district" \
      org.opencontainers.image.licenses="Apache-2.0"

WORKDIR /app
COPY ${MODULE}/target/quarkus-app/lib/ lib/
COPY ${MODULE}/target/quarkus-app/quarkus/ quarkus/
COPY ${MODULE}/target/quarkus-app/app/ app/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar ${MODULE}/target/quarkus-app/quarkus-app-dependencies.txt ./

# A cache fits only the JVM and the options that it was trained with; the heap follows the container's limit.
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=45 -Xss512k -XX:+ExitOnOutOfMemoryError"
# The training run ends before it would need a database, and not with 0; what counts is the cache.
RUN java -XX:AOTCacheOutput=app.aot -Dquarkus.appcds.generate=true -jar quarkus-run.jar; test -s app.aot

USER 10001:10001
EXPOSE 8080 9080
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
