package dev.hagukumi.segment.filter;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.segment.filter.FilterField.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** All that a filter can ask: who a lead is, how far, how warm, and what it allowed. */
@Component
class FilterFields {
    static final List<String> CONSENT = List.of("granted", "withdrawn", "unknown");
    static final List<String> STAGES =
            Arrays.stream(LifecycleStage.values()).map(Enum::name).toList();

    private static final Map<String, FilterField> PLAIN = Map.of(
            "email", text("l.email"),
            "domain", text("split_part(l.email, '@', 2)"),
            "familyName", text("l.family_name"),
            "givenName", text("l.given_name"),
            "company", text("l.company"),
            "locale", text("l.locale"),
            "stage", new FilterField("l.stage", Kind.WORD, ""),
            "stageSince", new FilterField("l.stage_since", Kind.INSTANT, ""),
            "createdAt", new FilterField("l.created_at", Kind.INSTANT, ""));
    private static final String SCORE =
            "coalesce((select s.balance from score_view s where s.lead = l.id and s.name = :named), 0)";
    private static final String CONSENTED = """
            coalesce((select case when k.granted then 'granted' else 'withdrawn' end from consent_view k
                      where k.lead = l.id and k.purpose = :named order by k.claimed, k.at desc, k.id desc limit 1), 'unknown')""";

    private final RuleBook rules;

    FilterFields(RuleBook rules) {
        this.rules = rules;
    }

    FilterField of(String selector) {
        var plain = PLAIN.get(selector);
        if (plain != null) return plain;
        if (selector.startsWith("score.") && rules.scores().contains(selector.substring(6)))
            return new FilterField(SCORE, Kind.NUMBER, selector.substring(6));
        if (selector.matches("consent\\.[a-z-]{1,40}"))
            return new FilterField(CONSENTED, Kind.WORD, selector.substring(8));
        var known = new TreeSet<>(PLAIN.keySet());
        rules.scores().forEach(score -> known.add("score." + score));
        known.add("consent.mail");
        throw new BadInput("filter: there is no '" + selector + "'; a filter knows " + known);
    }

    static List<String> words(FilterField field) {
        return field.named().isEmpty() ? STAGES : CONSENT;
    }

    private static FilterField text(String sql) {
        return new FilterField("lower(" + sql + ")", Kind.TEXT, "");
    }
}
