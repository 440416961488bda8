package dev.hagukumi.security;

import static dev.hagukumi.security.Scenarios.files;
import static dev.hagukumi.security.Scenarios.model;
import static dev.hagukumi.security.Scenarios.modelWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.scenario.check.ModelXml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** A model names a place to read from; the server reads nothing but the model and says what to remove. */
@DeploymentTest
class ModelsFetchNothingTests {
    private static final String XSI = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";

    private final Deployment deployment;
    private final Fetches elsewhere = Fetches.listen();

    ModelsFetchNothingTests(Deployment deployment) {
        this.deployment = deployment;
    }

    @AfterEach
    void stopListening() {
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xsi:schemaLocation=\"http://example.com/a http://PLACE/a.xsd\"",
                "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL http://PLACE/BPMN20.xsd\"",
                "xsi:schemaLocation=\"http://example.com/a jar:http://PLACE/a.jar!/a.xsd\"",
                "xsi:schemaLocation=\"http://example.com/a ftp://PLACE/a.xsd\"",
                "xsi:schemaLocation=\"http://example.com/a file:///etc/hostname\"",
                "xsi:noNamespaceSchemaLocation=\"http://PLACE/a.xsd\""
            })
    void aSchemaFromElsewhereIsRefusedAsTheModelerShowsIt(String attribute) {
        var key = "fetches";
        var model = modelWith(key, XSI + attribute.replace("PLACE", elsewhere.place()));

        var answer = deployment.as("marketing").deploy(key, files(key + ".bpmn", model));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("fetches.bpmn: remove the attribute '");
        assertThat(elsewhere.seen()).isZero();
        assertThat(deployment
                        .as("admin")
                        .get("/engine-rest/process-definition?key=" + key)
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions SYSTEM \"http://PLACE/a.dtd\">",
                "<!DOCTYPE definitions [<!ENTITY % a SYSTEM \"http://PLACE/a\"> %a;]>",
                "<!DOCTYPE definitions [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE definitions [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void aDoctypeIsRefused(String doctype) {
        var model = model("doctype")
                .replaceFirst("<definitions ", doctype.replace("PLACE", elsewhere.place()) + "\n<definitions ");

        var answer = deployment.as("marketing").deploy("doctype", files("doctype.bpmn", model));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005")
                .contains("DOCTYPE");
        assertThat(elsewhere.seen()).isZero();
    }

    @Test
    void nothingIsIncluded() {
        var include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"http://" + elsewhere.place()
                + "/a\"/>";
        var model = model("includes").replaceFirst("</process>", "</process>" + include);

        var answer = deployment.as("marketing").deploy("includes", files("includes.bpmn", model));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005")
                .contains("includes no other file");
        assertThat(elsewhere.seen()).isZero();
    }

    /** Those were taken before anybody looked: leads are under way in them, and they are read again at every start. */
    @Test
    void aModelThatWasPublishedBeforeIsReadWithoutFetching() throws Exception {
        var model = modelWith(
                "old", XSI + "xsi:schemaLocation=\"http://example.com/a http://" + elsewhere.place() + "/a.xsd\"");

        ModelXml.read(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)), new DefaultHandler());

        assertThat(elsewhere.seen()).isZero();
    }

    @Test
    void twentyFourAtOnceStopNothing() {
        var model = modelWith(
                "herd", XSI + "xsi:schemaLocation=\"http://example.com/a http://" + elsewhere.place() + "/a.xsd\"");
        var began = System.nanoTime();

        var answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(n -> deployment
                        .as("marketing")
                        .deploy("herd-" + n, files("herd.bpmn", model))
                        .status())
                .distinct()
                .toList();

        assertThat(answers).isSubsetOf(List.of(400, 503)).contains(400);
        assertThat(deployment.as("nobody").get("/actuator/health/readiness").status())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(elsewhere.seen()).isZero();
    }
}
