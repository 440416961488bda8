package dev.hagukumi.lead.registry;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static dev.hagukumi.lead.LeadFixtures.describe;
import static dev.hagukumi.lead.LifecycleStage.CUSTOMER;
import static dev.hagukumi.lead.LifecycleStage.ENGAGED;
import static dev.hagukumi.lead.LifecycleStage.MQL;
import static dev.hagukumi.lead.LifecycleStage.NEW;
import static dev.hagukumi.lead.LifecycleStage.RECYCLED;
import static dev.hagukumi.lead.LifecycleStage.SAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.lead.UnknownLead;
import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@HagukumiTest
class LeadsTests {
    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void oneMailAddressIsOneLeadHoweverItIsWritten() {
        var email = anEmail();

        var lead = leads.register(email, Traits.NONE);

        assertThat(leads.register(new EmailAddress(" " + email.value().toUpperCase(Locale.ROOT)), Traits.NONE))
                .isEqualTo(lead);
        assertThat(leads.withEmail(email)).map(LeadProfile::id).contains(lead);
        assertThat(leads.withEmail(anEmail())).isEmpty();
    }

    @Test
    void aNewLeadHasTheBusinesssLocaleAndZone() {
        var profile = leads.get(aLead().in(leads));

        assertThat(profile)
                .returns(Locale.JAPANESE, LeadProfile::locale)
                .returns(ZoneId.of("Asia/Tokyo"), LeadProfile::zone)
                .returns(NEW, LeadProfile::stage)
                .returns(profile.createdAt(), LeadProfile::stageSince);
    }

    @Test
    void whatIsGivenOverwritesAndWhatIsNotGivenStays() {
        var lead = aLead().named("山田", "太郎").of("株式会社育").in(leads);

        describe(leads, lead, new Traits(null, "次郎", null, Locale.UK, null));
        describe(leads, lead, new Traits(null, null, "育ホールディングス", null, ZoneId.of("Europe/London")));

        assertThat(leads.get(lead))
                .returns("山田", LeadProfile::familyName)
                .returns("次郎", LeadProfile::givenName)
                .returns("育ホールディングス", LeadProfile::company)
                .returns(Locale.UK, LeadProfile::locale)
                .returns(ZoneId.of("Europe/London"), LeadProfile::zone);
    }

    @Test
    void ofFactsTheNewestHoldsEachTraitForItselfInWhicheverOrderTheyCome() {
        var lead = leads.register(anEmail(), Traits.NONE);
        var noon = Instant.parse("2026-01-01T03:00:00Z");

        leads.describe(List.of(said(lead, "正午", noon), said(lead, "朝", noon.minusSeconds(60))), Source.SERVER);
        leads.describe(
                List.of(new Traits.Said(
                        lead, new Traits("昨日", "花", "昨日商事", null, null), noon.minus(Duration.ofDays(1)))),
                Source.SERVER);
        leads.describe(
                List.of(new Traits.Said(
                        lead, new Traits(null, null, "先週商事", null, null), noon.minus(Duration.ofDays(7)))),
                Source.SERVER);

        assertThat(leads.get(lead))
                .returns("正午", LeadProfile::familyName)
                .returns("花", LeadProfile::givenName)
                .returns("昨日商事", LeadProfile::company);
    }

    @Test
    void whatWasSaidAgainLaterIsAsOldAsItsLastTime() {
        var lead = leads.register(anEmail(), Traits.NONE);
        var noon = Instant.parse("2026-01-01T03:00:00Z");
        leads.describe(List.of(said(lead, "山田", noon)), Source.SERVER);
        leads.describe(List.of(said(lead, "山田", noon.plusSeconds(60))), Source.SERVER);

        leads.describe(List.of(said(lead, "鈴木", noon.plusSeconds(30))), Source.SERVER);

        assertThat(leads.get(lead).familyName()).isEqualTo("山田");
    }

    @Test
    void aClaimGivesWayToAnyFactAndAFactToNoClaim() {
        var lead = leads.register(anEmail(), Traits.NONE);
        var noon = Instant.parse("2026-01-01T03:00:00Z");

        leads.describe(List.of(said(lead, "主張", noon)), Source.BROWSER);
        leads.describe(List.of(said(lead, "事実", noon.minus(Duration.ofDays(900)))), Source.SERVER);
        leads.describe(List.of(said(lead, "主張", noon.plusSeconds(1))), Source.BROWSER);

        assertThat(leads.get(lead).familyName()).isEqualTo("事実");
    }

    @Test
    void aClockThatIsAheadHoldsOffNothing() {
        var lead = leads.register(anEmail(), Traits.NONE);
        leads.describe(List.of(said(lead, "未来", clock.now().plus(Duration.ofDays(30)))), Source.SERVER);

        describe(leads, lead, new Traits("今", null, null, null, null));
        describe(leads, lead, new Traits(null, "日", null, null, null));

        assertThat(leads.get(lead)).returns("今", LeadProfile::familyName).returns("日", LeadProfile::givenName);
    }

    private static Traits.Said said(LeadId lead, String familyName, Instant at) {
        return new Traits.Said(lead, new Traits(familyName, null, null, null, null), at);
    }

    @Test
    void manyAreRegisteredAtOnceByManyWithoutWaitingInACircle() throws Exception {
        var company = "会社 " + UUID.randomUUID();
        var people = IntStream.range(0, 50).mapToObj(i -> anEmail()).toList();
        var threads = Executors.newFixedThreadPool(4);
        var traits = people.stream()
                .collect(Collectors.toMap(email -> email, email -> new Traits("姓", null, company, null, null)));

        var answers = threads.invokeAll(
                java.util.Collections.nCopies(8, (Callable<Map<EmailAddress, LeadId>>) () -> leads.register(traits)));
        threads.shutdown();

        for (var answer : answers)
            assertThat(answer.get()).isEqualTo(answers.get(0).get()).hasSize(50);
        assertThat(jdbc.sql("select count(*) from company where name = ?")
                        .param(company)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void anAliasIsHeldByOneLeadAndTheOthersClaimIsKeptAsConflict() {
        var alias = Alias.user("user-" + UUID.randomUUID());
        var one = aLead().in(leads);
        var two = aLead().in(leads);

        assertThat(leads.attach(alias, one)).isEqualTo(one);
        assertThat(leads.attach(alias, one)).isEqualTo(one);
        assertThat(leads.attach(alias, two)).isEqualTo(one);
        assertThat(leads.attach(alias, two)).isEqualTo(one);

        assertThat(leads.holders(List.of(alias, Alias.anonymous(alias.value()))))
                .isEqualTo(Map.of(alias, one));
        assertThat(jdbc.sql("select held_by || '<' || claimed_by from alias_conflict where value = ?")
                        .param(alias.value())
                        .query(String.class)
                        .list())
                .containsExactly(one + "<" + two);
    }

    @Test
    void movesOnlyWhoIsNotThereYetAndKeepsTheHistory() {
        var lead = aLead().in(leads);
        var there = aLead().atStage(ENGAGED).in(leads);

        var moves = leads.move(List.of(
                StageMove.to(lead, ENGAGED, By.PEOPLE, "reacted"),
                StageMove.to(there, ENGAGED, By.PEOPLE, "reacted"),
                StageMove.to(lead, MQL, By.PEOPLE, "50 points")));

        assertThat(moves.made())
                .containsExactly(
                        new StageMove(lead, NEW, ENGAGED, By.PEOPLE, "reacted", null),
                        new StageMove(lead, ENGAGED, MQL, By.PEOPLE, "50 points", null));
        assertThat(leads.get(lead).stage()).isEqualTo(MQL);
        assertThat(leads.get(lead).stageSince())
                .isAfterOrEqualTo(leads.get(lead).createdAt());
        assertThat(jdbc.sql(
                                "select from_stage || '>' || to_stage || ': ' || because from stage_change where lead = ? order by id")
                        .param(lead.value())
                        .query(String.class)
                        .list())
                .containsExactly("NEW>ENGAGED: reacted", "ENGAGED>MQL: 50 points");
    }

    @Test
    void whatTheLawForbidsIsRefusedWithItsReasonAndTheOthersAreMoved() {
        var customer = aLead().atStage(CUSTOMER).in(leads);
        var warm = aLead().atStage(MQL).in(leads);

        var moves = leads.move(List.of(
                StageMove.to(customer, NEW, By.RULES, "a rule"),
                StageMove.to(customer, RECYCLED, By.HANDOFF, "rejected by hana"),
                StageMove.to(warm, SAL, By.HANDOFF, "accepted by hana"),
                StageMove.to(warm, NEW, By.PEOPLE, " ")));

        assertThat(moves.made()).extracting(StageMove::to).containsExactly(SAL);
        assertThat(moves.refused())
                .extracting(StageMove.Refused::because)
                .containsExactly(
                        "no lead goes from CUSTOMER to NEW by rules",
                        "no lead goes from CUSTOMER to RECYCLED by handoff",
                        "whoever corrects a stage says why");
        assertThat(leads.get(customer).stage()).isEqualTo(CUSTOMER);
        assertThat(leads.get(warm).stage()).isEqualTo(SAL);
    }

    @Test
    void theLatestConsentOfAPurposeHolds() {
        var lead = aLead().in(leads);
        var noon = Instant.parse("2026-04-01T03:00:00Z");

        leads.record(lead, new Consent("mail", true, "はい", "form", noon));
        leads.record(lead, new Consent("mail", false, "", "link", noon.plusSeconds(1)));
        leads.record(lead, new Consent("tracking", true, "はい", "form", noon));

        assertThat(leads.consents(lead))
                .containsExactlyInAnyOrder(
                        new Consent("mail", false, "", "link", noon.plusSeconds(1)),
                        new Consent("tracking", true, "はい", "form", noon));
    }

    @Test
    void listsAllInPagesAndKnowsWhoIsNotThere() {
        var lead = aLead().in(leads);
        var nobody = new LeadId(Long.MAX_VALUE);

        assertThat(leads.list(PageRequest.of(0, 1))).hasSize(1);
        assertThat(leads.profiles(List.of(lead, nobody))).containsOnlyKeys(lead);
        assertThatThrownBy(() -> leads.get(nobody)).isInstanceOf(UnknownLead.class);
        assertThatThrownBy(() -> leads.move(List.of(StageMove.to(nobody, MQL, By.PEOPLE, "?"))))
                .isInstanceOf(UnknownLead.class);
    }
}
