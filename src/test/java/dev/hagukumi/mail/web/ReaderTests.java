package dev.hagukumi.mail.web;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailCatcher;
import dev.hagukumi.mail.MailCatcher.CaughtMail;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.Unsubscribed;
import dev.hagukumi.mail.tracking.Unsubscribe;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Loops.BackgroundWork;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A reader with a real mail in the mailbox: looks at it, clicks, and leaves. */
@HagukumiTest
@RecordApplicationEvents
class ReaderTests {
    private static final Pattern CLICK = Pattern.compile("https?://\\S+/c/\\w+");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+/o/\\w+)\"");

    @Autowired
    private Mailer mailer;

    @Autowired
    private MailTemplates templates;

    @Autowired
    private MailCatcher mailbox;

    @Autowired
    private Leads leads;

    @Autowired
    private Activities activities;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private List<BackgroundWork> rooms;

    @Autowired
    private Clock clock;

    @Autowired
    private Streams streams;

    @Autowired
    private Unsubscribe unsubscribe;

    @Autowired
    private ApplicationEvents events;

    private final HttpClient browser = HttpClient.newHttpClient();
    private String edition;
    private LeadId lead;
    private CaughtMail mail;

    @BeforeEach
    void aMailInTheMailbox() {
        edition = MailFixtures.publishReminder(templates);
        lead = aLead().named("髙橋", "花子").of("㈱はしご①").in(leads);
        mail = sent(order(lead, edition));
    }

    @Test
    void theMailIsWhatMailSystemsWant() {
        assertThat(mail.subject()).isEqualTo("髙橋 花子 様へのご案内");
        assertThat(mail.from()).contains("アオバ計測", "<info@aoba.example.co.jp>");
        assertThat(mail.headers().get("List-Unsubscribe"))
                .singleElement()
                .satisfies(header -> assertThat(header).matches("<http://localhost:\\d+/u/\\w+>"));
        assertThat(mail.headers().get("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.headers().get("List-Id")).containsExactly("<nurturing.aoba.example.co.jp>");
        assertThat(mail.headers().get("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.headers().get("Content-Type"))
                .singleElement()
                .satisfies(header -> assertThat(header).startsWith("multipart/alternative"));
        assertThat(mail.text()).contains("髙橋 花子 様", "アオバ計測株式会社", "配信停止", unsubscribeAddress());
        assertThat(mail.html()).contains("髙橋 花子 様", "アオバ計測株式会社", "href=\"" + unsubscribeAddress() + "\"");
    }

    @Test
    void aClickLeadsToThePageAndIsAnActivity() throws Exception {
        var answer = get(links().get(0));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/demo/site/document");
        assertThat(of(ActivityType.MAIL_CLICKED)).singleElement().satisfies(activity -> {
            assertThat(activity.byMachine()).isFalse();
            assertThat(activity.text("url")).endsWith("/demo/site/document");
            assertThat(activity.text("mail")).startsWith("reminder#");
        });
    }

    @Test
    void onlyAskingForTheHeadOfALinkCountsNothing() throws Exception {
        var answer = send(HttpRequest.newBuilder(links().get(0)).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(of(ActivityType.MAIL_CLICKED)).isEmpty();
    }

    @Test
    void aPrefetchIsAMachine() throws Exception {
        send(HttpRequest.newBuilder(links().get(0)).header("Sec-Purpose", "prefetch;prerender"));

        assertThat(of(ActivityType.MAIL_CLICKED))
                .singleElement()
                .extracting(Activity::machine)
                .isEqualTo("prefetch");
    }

    @Test
    void aKnownScannerIsAMachine() throws Exception {
        send(HttpRequest.newBuilder(links().get(0)).header("User-Agent", "Mozilla/5.0 (compatible; Mimecast)"));

        assertThat(of(ActivityType.MAIL_CLICKED))
                .singleElement()
                .extracting(Activity::machine)
                .isEqualTo("scanner: mimecast");
    }

    @Test
    void whoFollowsThreeLinksAtOnceIsAMachine() throws Exception {
        for (var link : links()) get(link);

        assertThat(of(ActivityType.MAIL_CLICKED))
                .extracting(Activity::machine)
                .containsExactlyInAnyOrder(null, null, "3 links within 10 s");
    }

    @Test
    void aLinkThatWeNeverWroteLeadsNowhere() throws Exception {
        var answer = get(URI.create(base() + "/c/unknown"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void anOpenedMailIsAnActivityAndThePictureIsAPicture() throws Exception {
        var answer = get(picture());

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(of(ActivityType.MAIL_OPENED))
                .singleElement()
                .extracting(Activity::byMachine)
                .isEqualTo(false);
    }

    @Test
    void applesProxyOpensNothing() throws Exception {
        send(HttpRequest.newBuilder(picture()).header("User-Agent", "Mozilla/5.0"));

        assertThat(of(ActivityType.MAIL_OPENED))
                .singleElement()
                .extracting(Activity::machine)
                .isEqualTo("Apple's picture proxy");
    }

    @Test
    void whoDoesNotWantToBeSeenIsNot() throws Exception {
        leads.record(lead, new Consent("tracking", false, "do not track", "test", clock.now()));

        get(links().get(0));
        get(picture());
        var asked = MailFixtures.publishRequestedReminder(templates);
        var next = sent(new MailOrder(lead, "a-scenario", "SendReminder", 2, asked, "reminder"));

        assertThat(of(ActivityType.MAIL_CLICKED)).isEmpty();
        assertThat(of(ActivityType.MAIL_OPENED)).isEmpty();
        assertThat(next.html()).doesNotContain("<img", "/c/").contains("/demo/site/document");
    }

    @Test
    void lookingAtTheWayOutChangesNothing() throws Exception {
        var answer =
                send(HttpRequest.newBuilder(URI.create(unsubscribeAddress())).header("Accept-Language", "ja"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<button", "配信を停止する", "アオバ計測株式会社");
        assertThat(suppressions.causeFor(leads.get(lead).email())).isEmpty();
    }

    @Test
    void thePageSpeaksEnglishToo() throws Exception {
        var answer = send(
                HttpRequest.newBuilder(URI.create(unsubscribeAddress())).header("Accept-Language", "en-GB,de;q=0.5"));

        assertThat(answer.body()).contains("lang=\"en\"", "Stop our mails?");
    }

    @Test
    void oneClickTakesTheReaderOffAtOnce() throws Exception {
        var answer = post("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(suppressions.causeFor(leads.get(lead).email())).contains("unsubscribed");
        assertThat(leads.consents(lead)).singleElement().satisfies(consent -> {
            assertThat(consent.purpose()).isEqualTo("mail");
            assertThat(consent.granted()).isFalse();
        });
    }

    @Test
    void aMailProgramMayPostItAsMultipart() throws Exception {
        var answer = post(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(suppressions.causeFor(leads.get(lead).email())).contains("unsubscribed");
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        var token = unsubscribeAddress().replaceAll(".*/u/", "");

        unsubscribe.reader(token);
        unsubscribe.reader(token);

        assertThat(events.stream(Unsubscribed.class).map(Unsubscribed::lead)).containsExactly(lead);
    }

    @Test
    void theButtonOfThePageTakesTheReaderOff() throws Exception {
        var page = send(HttpRequest.newBuilder(URI.create(unsubscribeAddress())));
        var form = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(form.find()).isTrue();

        var answer = send(HttpRequest.newBuilder(URI.create(unsubscribeAddress() + form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are unsubscribed");
        assertThat(suppressions.causeFor(leads.get(lead).email())).contains("unsubscribed");
    }

    @Test
    void whoFollowsALinkOfNobodyIsToldThatNothingWasChanged() throws Exception {
        var asked = send(HttpRequest.newBuilder(URI.create(base() + "/u/wrong")).header("Accept-Language", "en"));
        var pressed = send(HttpRequest.newBuilder(URI.create(base() + "/u/wrong?page"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "ja")
                .POST(BodyPublishers.noBody()));

        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(asked.body()).contains("you are not unsubscribed").doesNotContain("<button");
        assertThat(pressed.statusCode()).isEqualTo(404);
        assertThat(pressed.body()).contains("配信停止はまだ行われていません");
    }

    @Test
    void aMailProgramWithAWrongTokenGetsTheSameAnswer() throws Exception {
        var right = post("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");

        var wrong = send(HttpRequest.newBuilder(URI.create(base() + "/u/wrong"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).isEqualTo(right.body());
    }

    @Test
    void whoLeftGetsNoMoreMails() throws Exception {
        post("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");

        mailer.enqueue(List.of(new MailOrder(lead, "a-scenario", "SendReminder", 2, edition, "reminder")));
        rooms.forEach(BackgroundWork::workOff);

        assertThat(mailer.of(lead, Pageable.unpaged()).getContent().get(0).state())
                .isEqualTo(State.WITHHELD);
    }

    private CaughtMail sent(MailOrder order) {
        mailer.enqueue(List.of(order));
        rooms.forEach(BackgroundWork::workOff);
        var messageId = mailer.of(lead, Pageable.unpaged()).getContent().get(0).messageId();
        return mailbox.mails().stream()
                .filter(caught -> caught.messageId().equals(messageId))
                .findFirst()
                .orElseThrow();
    }

    private List<URI> links() {
        return CLICK.matcher(mail.text())
                .results()
                .map(found -> URI.create(found.group()))
                .toList();
    }

    private URI picture() {
        var found = PICTURE.matcher(mail.html());
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1));
    }

    private String unsubscribeAddress() {
        return mail.headers().getOrDefault("List-Unsubscribe", List.of()).get(0).replaceAll("[<>]", "");
    }

    private String base() {
        return unsubscribeAddress().replaceAll("/u/.*", "");
    }

    private List<Activity> of(ActivityType type) {
        return activities.of(lead, Pageable.unpaged()).stream()
                .filter(activity -> activity.type().equals(type))
                .toList();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(unsubscribeAddress()))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whoLeavesWhileAMailWaitsDoesNotGetIt() throws Exception {
        var next = MailFixtures.publish(templates, Map.of("next", 5));
        streams.pause(Streams.Kind.STREAM, MailFixtures.stream(next), "ops", "so that it waits");
        mailer.enqueue(List.of(order(lead, next, "next")));
        rooms.forEach(BackgroundWork::workOff);
        assertThat(newest().state()).isEqualTo(State.PAUSED);

        post("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        streams.resume(Streams.Kind.STREAM, MailFixtures.stream(next));
        rooms.forEach(BackgroundWork::workOff);

        assertThat(newest().state()).isEqualTo(State.WITHHELD);
        assertThat(said(newest())).isEqualTo("withheld: the address is suppressed: unsubscribed");
    }

    private Delivery newest() {
        return mailer.of(lead, Pageable.unpaged()).getContent().get(0);
    }
}
