package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rep answers the handoffs of the group, as oneself, by the form; everything else about them is out of reach. */
@DeploymentTest
class ARepAnswersOnlyHandoffsTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Deployment deployment;
    private final String email = "warm-" + UUID.randomUUID() + "@example.co.jp";
    private String task = "";

    ARepAnswersOnlyHandoffsTests(Deployment deployment) {
        this.deployment = deployment;
    }

    @BeforeEach
    void aHandoffWaits() {
        deployment.knowUser("hana", "sales");
        deployment.warmUp(email);
        task = deployment.taskOf(email);
    }

    static Stream<Arguments> bothAddresses() {
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bothAddresses")
    void anErrorEndsNoHandoff(String rest) {
        for (var way : new String[] {"bpmnError", "bpmnEscalation"}) {
            var answer = as("sales", rest)
                    .post(rest + "/task/" + task + "/" + way, Map.of("errorCode", "x", "escalationCode", "x"));

            assertThat(answer.status()).as(way).isEqualTo(403);
        }
        assertThat(state()).isEqualTo("OPEN");
        assertThat(deployment.taskOf(email)).isEqualTo(task);
    }

    @ParameterizedTest
    @MethodSource("bothAddresses")
    void aTaskIsClaimedForOneselfOnly(String rest) {
        assertThat(as("sales", rest)
                        .post(rest + "/task/" + task + "/claim", Map.of("userId", "admin"))
                        .status())
                .isEqualTo(403);
        assertThat(as("sales", rest)
                        .post(rest + "/task/" + task + "/claim", Map.of("userId", "hana"))
                        .status())
                .isEqualTo(403);
        assertThat(as("sales", rest)
                        .post(rest + "/task/" + task + "/assignee", Map.of("userId", "sales"))
                        .status())
                .isEqualTo(403);

        assertThat(as("sales", rest)
                        .post(rest + "/task/" + task + "/claim", Map.of("userId", "sales"))
                        .status())
                .isEqualTo(204);
        assertThat(holder()).isEqualTo("sales");
    }

    @ParameterizedTest
    @MethodSource("bothAddresses")
    void whatSomebodyElseHoldsIsNeitherTakenNorAnsweredNorGivenBack(String rest) {
        as("sales", rest)
                .post(rest + "/task/" + task + "/claim", Map.of("userId", "sales"))
                .mustBe(204);
        var other = as("hana", rest);

        for (var way : new String[] {"unclaim", "complete", "submit-form"})
            assertThat(other.post(rest + "/task/" + task + "/" + way, accept()).status())
                    .as(way)
                    .isEqualTo(403);
        assertThat(other.post(rest + "/task/" + task + "/claim", Map.of("userId", "hana"))
                        .status())
                .isEqualTo(403);

        assertThat(holder()).isEqualTo("sales");
        assertThat(as("sales", rest)
                        .post(rest + "/task/" + task + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(holder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who",
                "company",
                "zone",
                "warmth",
                "scores",
                "awards",
                "activities",
                "link",
                "decidedBy",
                "anything"
            })
    void whatTheFormOnlyShowsIsNotOverwritten(String variable) {
        for (var way : new String[] {"complete", "submit-form"}) {
            var answer = deployment
                    .as("sales")
                    .post(
                            "/engine-rest/task/" + task + "/" + way,
                            Map.of(
                                    "variables",
                                    Map.of(
                                            "decision",
                                            Map.of("value", "accept"),
                                            variable,
                                            Map.of("value", "https://evil.example"))));

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("'" + variable + "' is no field of the form");
        }
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void variablesAreOutOfReachBesideTheForm() {
        var who = Map.of("value", "mallory", "type", "String");
        var instance = deployment
                .database()
                .sql("select proc_inst_id_ from act_ru_task where id_ = :task")
                .param("task", task)
                .query(String.class)
                .single();

        for (var path : new String[] {
            "/task/" + task + "/variables/who",
            "/task/" + task + "/localVariables/who",
            "/process-instance/" + instance + "/variables/who",
            "/execution/" + instance + "/localVariables/who"
        })
            for (var role : new String[] {"sales", "marketing", "operations"})
                assertThat(deployment
                                .as(role)
                                .send("PUT", "/engine-rest" + path, who)
                                .status())
                        .as(role + " " + path)
                        .isEqualTo(403);
    }

    @Test
    void anAnswerIsOneOfTheForms() {
        var answer = deployment
                .as("sales")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        Map.of(
                                "variables",
                                Map.of(
                                        "decision", Map.of("value", "reject"),
                                        "reason", Map.of("value", "BECAUSE"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Field 'reason' is one of");
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void anAnswerThatIsMissingIsTheRepsMistake() {
        var answer = deployment.as("sales").post("/engine-rest/task/" + task + "/complete", Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(deployment.taskOf(email)).isEqualTo(task);
    }

    @Test
    void aHandoffIsAnsweredByWhoReallyDidIt() {
        deployment
                .as("hana")
                .post("/engine-rest/task/" + task + "/submit-form", accept())
                .mustBe(204);

        await().atMost(SOON).until(() -> state().equals("ACCEPTED"));
        assertThat(deployment
                        .database()
                        .sql("select answered_by from handoff h join lead l on l.id = h.lead_id where l.email = :email")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .isEqualTo("hana");
    }

    @Test
    void aHandoffWhoseInstanceIsCancelledIsClosedAndTheLeadIsNurturedOn() {
        var instance = deployment
                .database()
                .sql("select proc_inst_id_ from act_ru_task where id_ = :task")
                .param("task", task)
                .query(String.class)
                .single();

        deployment
                .as("admin")
                .send("DELETE", "/engine-rest/process-instance/" + instance)
                .mustBe(204);

        assertThat(state()).isEqualTo("CLOSED");
        assertThat(deployment
                        .database()
                        .sql("select stage from lead where email = :email")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .isEqualTo("RECYCLED");
    }

    private Caller as(String user, String rest) {
        return rest.startsWith("/camunda") ? deployment.inAWebappAs(user) : deployment.as(user);
    }

    private static Map<String, Object> accept() {
        return Map.of("variables", Map.of("decision", Map.of("value", "accept")));
    }

    private String state() {
        return deployment
                .database()
                .sql("select h.state from handoff h join lead l on l.id = h.lead_id where l.email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private String holder() {
        return deployment
                .database()
                .sql("select coalesce(assignee_, '') from act_ru_task where id_ = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }
}
