package dev.hagukumi.insight;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.insight.LeadList.Line;
import dev.hagukumi.insight.LeadList.Order;
import dev.hagukumi.insight.LeadList.Wanted;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@HagukumiTest
class LeadListTests {
    @Autowired
    LeadList list;

    @Autowired
    Leads leads;

    @Autowired
    JdbcTemplate jdbc;

    /** What is held and what is typed, seldom alike. */
    @ParameterizedTest
    @CsvSource({
        "エグザンプル商事, ｴｸﾞｻﾞﾝﾌﾟﾙ",
        "ｴｸﾞｻﾞﾝﾌﾟﾙ工業, エグザンプル工",
        "Ａｏｂａ　Ｋｅｉｓｏｋｕ, aoba keisoku",
        "100%_ok Aoba, 100%_OKa",
        "㈱サンプル, (株)サンプル"
    })
    void aCompanyIsFoundByAnyPartOfItsName(String name, String typed) {
        var mark = mark();
        var lead = aLead().of(mark + name).in(leads);
        var other = aLead().of(mark + "別の会社").in(leads);

        assertThat(ids(find(mark + typed))).contains(lead).doesNotContain(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"田中美咲", "田中 美咲", "田中　美", "美咲田中", "中美"})
    void aPersonIsFoundByAnyPartOfTheName(String typed) {
        var lead = aLead().named("田中", "美咲").in(leads);

        assertThat(ids(everybody(wanted(typed)))).contains(lead);
    }

    @Test
    void oneCharacterIsHowANameBegins() {
        var lead = aLead().named("鑞", "一").in(leads);
        var other = aLead().named("大", "鑞").in(leads);

        assertThat(ids(everybody(wanted("鑞")))).contains(lead, other);
        assertThat(list.count(wanted("蠟"))).isZero();
    }

    @Test
    void whoIsFoundByAnAddressIsFoundByItsDomainToo() {
        var mark = mark();
        var lead = aLead().withEmail(new EmailAddress("a.b@" + mark + ".example.co.jp"))
                .in(leads);

        assertThat(ids(find("@" + mark + ".EXAMPLE"))).containsExactly(lead);
        assertThat(list.count(wanted(mark))).isOne();
    }

    @Test
    void whatFiltersAskHoldsTogether() {
        var mark = mark();
        var warm = aLead().of(mark).atStage(LifecycleStage.MQL).in(leads);
        aLead().of(mark).atStage(LifecycleStage.LOST).in(leads);
        score(warm, "engagement", 50);

        assertThat(ids(everybody(new Wanted(mark, Set.of(LifecycleStage.MQL), null, null, "score.engagement>=50"))))
                .containsExactly(warm);
        assertThat(everybody(new Wanted(mark, Set.of(), "document-request", null, "")))
                .isEmpty();
        assertThat(everybody(new Wanted(mark, Set.of(), null, java.time.Instant.EPOCH, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyLeadComesOnceWhateverTheOrder(Order order) {
        var mark = mark();
        var all = new ArrayList<LeadId>();
        for (var n = 0; n < 7; n++) {
            var lead = aLead().of(mark).in(leads);
            if (n % 2 == 0) score(lead, "engagement", 10 * (n / 3));
            if (n % 3 == 0) score(lead, "web-interest", 5);
            if (n % 3 == 1) reacted(lead, n);
            all.add(lead);
        }

        var few = parts(wanted(mark), order, 3);

        assertThat(ids(few)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(few).isSortedAccordingTo(java.util.Comparator.comparing(line -> -value(line, order)));
    }

    @Test
    void whatIsNoFilterOrPlaceIsSaid() {
        assertThatThrownBy(() -> list.find(new Wanted("", Set.of(), null, null, "=="), Order.NEWEST, null, 5))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> list.find(wanted(""), Order.NEWEST, "1; drop table lead", 5))
                .isInstanceOf(BadInput.class);
    }

    private static double value(Line line, Order order) {
        return switch (order) {
            case ENGAGEMENT -> line.warmth().scores().getOrDefault("engagement", 0);
            case WEB_INTEREST -> line.warmth().scores().getOrDefault("web-interest", 0);
            case REACTION ->
                line.lastReaction() == null ? 0 : line.lastReaction().toEpochMilli();
            case NEWEST -> line.id().value();
        };
    }

    private List<Line> parts(Wanted wanted, Order order, int size) {
        var all = new ArrayList<Line>();
        @Nullable String after = null;
        while (true) {
            var part = list.find(wanted, order, after, size);
            all.addAll(part);
            if (part.size() < size) return all;
            after = part.get(size - 1).key();
        }
    }

    private List<Line> find(String text) {
        return everybody(wanted(text));
    }

    private List<Line> everybody(Wanted wanted) {
        return parts(wanted, Order.NEWEST, 500);
    }

    private static Wanted wanted(String text) {
        return new Wanted(text, Set.of(), null, null, "");
    }

    private static List<LeadId> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    private void score(LeadId lead, String name, int balance) {
        jdbc.update("insert into score (lead, name, balance) values (?, ?, ?)", lead.value(), name, balance);
        jdbc.update(
                "insert into award (lead, score, code, reason, rule_set, activity, points, balance_after, at)"
                        + " values (?, ?, 'given', 'a test gives it', 'none', ?, ?, ?, now())",
                lead.value(),
                name,
                -lead.value() - ("engagement".equals(name) ? 0 : 1_000_000_000L),
                balance,
                balance);
    }

    private void reacted(LeadId lead, int days) {
        jdbc.update(
                "insert into trail (lead, last_reaction) values (?, now() - ? * interval '1 day')", lead.value(), days);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
