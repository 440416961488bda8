package dev.hagukumi.security;

import static dev.hagukumi.security.Scenarios.files;
import static dev.hagukumi.security.Scenarios.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read, or is no part of a scenario, is its author's mistake: told as the Modeler shows it. */
@DeploymentTest
class BrokenFilesAreToldTests {
    private static final int DEEP = 20_000;

    private final Deployment deployment;

    BrokenFilesAreToldTests(Deployment deployment) {
        this.deployment = deployment;
    }

    static Stream<Arguments> unreadable() {
        var fit = model("unreadable");
        return Stream.of(
                Arguments.of("a.bpmn", "", "the file is empty"),
                Arguments.of("a.bpmn", "   ", "is not readable BPMN"),
                Arguments.of("a.bpmn", "This is no model.", "is not readable BPMN"),
                Arguments.of("a.bpmn", "{\"id\": 1}", "is not readable BPMN"),
                Arguments.of("a.bpmn", fit.substring(0, fit.length() / 2), "is not readable BPMN"),
                Arguments.of("a.bpmn", fit.replace("<process", "<process <"), "is not readable BPMN"),
                Arguments.of("a.bpmn", fit.replace("id=\"unreadable\"", "id=\"a\u0001b\""), "is not readable BPMN"),
                Arguments.of("a.bpmn", "<definitions/>", "definitions"),
                Arguments.of("a.bpmn", "<a>".repeat(DEEP) + "</a>".repeat(DEEP), "deep"),
                Arguments.of("a.bpmn20.xml", "<a>".repeat(DEEP) + "</a>".repeat(DEEP), "deep"),
                Arguments.of("a.bpmn", nested(fit), "deep"),
                Arguments.of("a.bpmn", "<a>" + "<b/>".repeat(DEEP + 1) + "</a>", "more than 20000 elements"));
    }

    private static String nested(String fit) {
        var deep = "<extensionElements>" + "<x:y xmlns:x=\"http://example.com/x\">".repeat(DEEP) + "</x:y>".repeat(DEEP)
                + "</extensionElements>";
        return fit.replaceFirst("(<process [^>]*>)", "$1" + deep);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aModelThatCannotBeRead(String file, String content, String said) {
        var answer = deployment.as("marketing").deploy("unreadable", files(file, content));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains(said)
                .hasSizeLessThan(30_000);
    }

    static Stream<Arguments> brokenForms() {
        return Stream.of(
                Arguments.of("", "the file is empty"),
                Arguments.of("no json", "is not a readable form"),
                Arguments.of("{\"id\": \"a\", \"components\": [", "is not a readable form"),
                Arguments.of("[]", "a form is a JSON object"),
                Arguments.of("null", "a form is a JSON object"),
                Arguments.of("{\"components\": []}", "the form has no id"),
                Arguments.of("{\"id\": 5, \"components\": \"none\"}", "the form has no components"),
                Arguments.of("{\"id\": \"a\", \"id\": \"b\", \"components\": []}", "Duplicate"),
                Arguments.of("{\"id\": \"a\", \"components\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}", "depth"));
    }

    @ParameterizedTest
    @MethodSource("brokenForms")
    void aFormThatCannotBeRead(String form, String said) {
        var answer = deployment.as("marketing").deploy("broken", files("fit.bpmn", model("fit"), "a.form", form));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("a.form: ")
                .contains(said);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aFileThatIsNoPartOfAScenario(String file) {
        var answer =
                deployment.as("marketing").deploy("foreign", files("fit.bpmn", model("fit"), file, "<definitions/>"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005")
                .contains(file);
    }

    static Stream<String> foreign() {
        return Stream.of(
                "a.dmn", "a.cmmn", "a.png", "a.js", "a.html", "a.xml", "abpmn", "a.bpmn.exe", "a.BPMN", "a.groovy");
    }

    @Test
    void aDeploymentWithoutAModel() {
        var answer =
                deployment.as("marketing").deploy("alone", files("hello.en.mail", "---\nsubject: Hello\n---\nHello\n"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString()).contains("there is no model (.bpmn) among the files");
    }

    @Test
    void aModelWithThousandsOfFaultsIsToldWhereItBegins() {
        var faulty = model("faulty").replaceFirst("</process>", "<scriptTask id=\"a\"/>".repeat(5_000) + "</process>");

        var answer = deployment.as("marketing").deploy("faulty", files("faulty.bpmn", faulty));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{").hasSizeLessThan(100_000).contains("and more");
    }

    @Test
    void anExpressionThatIsNestedWithoutEndIsNotRead() {
        var deep = model("deep")
                .replaceFirst(
                        "(<sequenceFlow [^>]*targetRef=\"Moved\")(/>|>)",
                        "$1><conditionExpression xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:type=\"tFormalExpression\">\\${" + "(".repeat(DEEP) + "true" + ")".repeat(DEEP)
                                + "}</conditionExpression></sequenceFlow><documentation/>");

        var answer = deployment
                .as("marketing")
                .deploy(
                        "deep",
                        files(
                                "deep.bpmn",
                                deep.replace("<documentation/></sequenceFlow>", "")
                                        .replace("<documentation/>", "")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asString()).startsWith("ENGINE-09005");
        assertThat(answer.body()).contains("too long or too nested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=\"deep\"", "id=\"Came\" name=\"Came\"", "P3D", "WebinarReplayed"})
    void aTextThatIsLongerThanAnyPlaceHasRoomForIsRefused(String text) {
        var model = model("deep");
        assertThat(model).contains(text);
        var longer = text.startsWith("P3D")
                ? "P" + "1D".repeat(200_000)
                : text.replaceFirst("(\"?)$", "a".repeat(400_000) + "$1");

        var answer = deployment.as("marketing").deploy("deep", files("deep.bpmn", model.replace(text, longer)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("ENGINE-09005", text.contains("name=") ? "more than 255 characters" : "")
                .hasSizeLessThan(100_000)
                .doesNotContain("insert into");
    }

    @Test
    void bothNamesOfAModelAreTaken() {
        var answer = deployment.as("marketing").deploy("named", files("named.bpmn20.xml", model("named")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("deployedProcessDefinitions").size()).isEqualTo(1);
    }
}
