# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
RUN --mount=type=cache,target=/m2 mvn -B -ntp -Dmaven.repo.local=/m2 dependency:go-offline
COPY processes processes
COPY rules rules
COPY src src
RUN --mount=type=cache,target=/m2 mvn -B -ntp -Dmaven.repo.local=/m2 -DskipTests package \
 && java -Djarmode=tools -jar target/hagukumi-*-server.jar extract --layers --launcher --destination target/layers

# With glibc: the native library that signs mails needs it.
FROM eclipse-temurin:17-jre
RUN groupadd --system hagukumi && useradd --system --gid hagukumi --no-create-home hagukumi
WORKDIR /app
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER hagukumi
EXPOSE 8080 8081
# Out of memory the process ends and is started again: half of it alive would be worse.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC"
# Health and metrics.
ENV MANAGEMENT_SERVER_PORT=8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
