package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.scoring.Signal;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import dev.hagukumi.scoring.rulebook.Trail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead in memory, judged by real rules: {@code aLead().at(ENGAGED).having("engagement", 40).did("MailOpened", "mail", "m1")}. */
final class JudgedLead {
    private static final LeadId LEAD = new LeadId(7);

    private RuleSet rules = ShippedRules.compiled();
    private LifecycleStage stage = LifecycleStage.NEW;
    private ZoneId zone = ZoneId.of("Asia/Tokyo");
    private Map<String, Integer> balances = Map.of();
    private int earnedSinceReturn;
    private Instant at = Instant.parse("2026-11-24T01:00:00Z");
    private long activities;
    private final Trail trail = new Trail(Trail.State.NONE, after -> Optional.empty());
    private @Nullable LeadBook book;
    private @Nullable JudgeActivities judge;

    static JudgedLead aLead() {
        return new JudgedLead();
    }

    JudgedLead by(RuleSet otherRules) {
        rules = otherRules;
        return this;
    }

    JudgedLead in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    JudgedLead atStage(LifecycleStage start) {
        stage = start;
        return this;
    }

    JudgedLead having(String score, int balance) {
        balances = Map.of(score, balance);
        return this;
    }

    JudgedLead havingEarnedSinceReturn(int points) {
        earnedSinceReturn = points;
        return this;
    }

    /** From now on activities happen at this instant. */
    JudgedLead on(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    JudgedLead did(String type) {
        return did(type, Map.of(), null);
    }

    JudgedLead did(String type, String property, String value) {
        return did(type, Map.of(property, value), null);
    }

    JudgedLead aMachineDid(String type, String property, String value) {
        return did(type, Map.of(property, value), "a scanner");
    }

    private JudgedLead did(String type, Map<String, Object> properties, @Nullable String machine) {
        return did(new Activity(++activities, LEAD, new ActivityType(type), at, at, properties, machine));
    }

    JudgedLead did(Activity activity) {
        judge().judge(book(), new Earnings(activity, rules.award(activity, zone, trail)));
        return this;
    }

    int score(String name) {
        return book().balance(name);
    }

    LifecycleStage stage() {
        return book().stage();
    }

    List<String> codes() {
        return judge().entries().stream().map(each -> each.grant().code()).toList();
    }

    List<Entry> entries() {
        return judge().entries();
    }

    List<String> signals() {
        return judge().signals().stream().map(Signal::name).toList();
    }

    List<LifecycleStage> moves() {
        return judge().moves().stream().map(StageMove::to).toList();
    }

    private JudgeActivities judge() {
        if (judge == null) judge = new JudgeActivities(rules);
        return judge;
    }

    private LeadBook book() {
        if (book == null) book = new LeadBook(LEAD, stage, new OpenPage(0, balances, earnedSinceReturn), new Past());
        return book;
    }
}
