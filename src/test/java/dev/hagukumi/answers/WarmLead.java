package dev.hagukumi.answers;

import static dev.hagukumi.answers.Installation.ANYBODY;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A lead that requested a document, was reminded of it by mail and then came to four seminars, told to an installation over HTTP. */
final class WarmLead {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Installation installation;
    private final String email = "probe-" + UUID.randomUUID().toString().substring(0, 8) + "@example.co.jp";

    private WarmLead(Installation installation) {
        this.installation = installation;
    }

    /** In the probes it is {@code $lead} with {@code $email}, {@code $handoff} and {@code $task}; {@code $waiting} is another's instance. */
    static void comesTo(Installation installation) throws Exception {
        var lead = new WarmLead(installation);
        lead.requestsTheDocument();
        lead.isReminded();
        lead.isReadyForSales();
        var another = new WarmLead(installation);
        another.requestsTheDocument();
        installation.call(
                "waiting",
                another.enrolment("document-request").get("processInstance").asString());
        lead.isMeant();
    }

    private void isMeant() throws Exception {
        installation.call("address", email);
        installation.call("email", email.replace("@", "%40"));
        if (!lead().isMissingNode()) installation.call("lead", lead().get("id").asString());
    }

    private void requestsTheDocument() throws Exception {
        isMeant();
        forward("{\"to\": \"" + get(ANYBODY, "/demo/clock").get("nextMorning").asString() + "\"}");
        sends(
                "identify",
                "\"traits\": {\"email\": \"$address\", \"lastName\": \"田中\", \"company\": {\"name\": \"青葉精機\"}}");
        sends("track", "\"event\": \"Document Requested\", \"properties\": {\"document\": \"guide\"}");
        until(() -> !lead().isMissingNode()
                && "AwaitVisit"
                        .equals(enrolment("document-request").at("/waitingAt/0").asString()));
    }

    private void isReminded() throws Exception {
        forward("{\"by\": \"P3D\"}");
        until(() -> "SENT".equals(history("mails").at("/0/state").asString()));
    }

    private void isReadyForSales() throws Exception {
        for (int seminar = 1; seminar <= 4; seminar++)
            sends("track", "\"event\": \"Seminar Attended\", \"properties\": {\"seminar\": \"" + seminar + "\"}");
        until(() -> "MQL".equals(lead().get("stage").asString()) && task().has("id"));
        installation.call(
                "handoff", enrolment("sales-handoff").get("processInstance").asString());
        installation.call("task", task().get("id").asString());
    }

    private JsonNode lead() throws Exception {
        return get("sales", "/api/leads?email=$email").at("/content/0");
    }

    private JsonNode history(String what) throws Exception {
        return get("sales", "/api/leads/$lead/" + what).get("content");
    }

    private JsonNode enrolment(String scenario) throws Exception {
        isMeant();
        for (var enrolment : history("enrolments"))
            if (enrolment.get("scenario").asString().equals(scenario)) return enrolment;
        return JSON.createObjectNode();
    }

    private JsonNode task() throws Exception {
        var instance = enrolment("sales-handoff").path("processInstance").asString();
        return get("admin", "/engine-rest/task?processInstanceId=" + instance).path(0);
    }

    private void forward(String order) throws Exception {
        post(ANYBODY, "/demo/clock/forward", order);
    }

    private void sends(String call, String fields) throws Exception {
        post("intake", "/v1/" + call, "{\"anonymousId\": \"$address\", " + fields + "}");
    }

    private JsonNode get(String role, String path) throws Exception {
        return body(role, "GET", path, "");
    }

    private void post(String role, String path, String json) throws Exception {
        body(role, "POST", path, json);
    }

    private JsonNode body(String role, String method, String path, String json) throws Exception {
        var answer = installation.ask(role, method, path, json, List.of());
        if (answer.statusCode() >= 300) throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1)).until(condition);
    }
}
