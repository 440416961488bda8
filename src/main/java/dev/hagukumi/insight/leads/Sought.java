package dev.hagukumi.insight.leads;

import dev.hagukumi.insight.LeadList.Wanted;
import dev.hagukumi.platform.VisibleText;
import dev.hagukumi.segment.Filters;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What is looked for, as a condition of SQL on {@code lead_view l}; what people typed stands in the parameters only. */
record Sought(String condition, Map<String, Object> parameters) {
    private static final int LONGEST = 200;

    /**
     * The pairs narrow the search by an index; the pattern says whether they stand in this order. It stands first: where so many
     * are found that no index is worth it, pairs are made of those alone that fit.
     */
    private static final String PART = """
            ((l.search like :part and bigrams(l.search) @> bigrams(:text))
             or l.company_id = any (array(
                 select c.id from company_view c where c.search like :part and bigrams(c.search) @> bigrams(:text))))""";

    /** One character has no neighbour: it is how a name begins. */
    private static final String BEGINNING = """
            (bigrams(l.search) @> array['|' || :text]
             or l.search like :beginning
             or l.company_id = any (array(select c.id from company_view c where c.search like :beginning)))""";

    static Sought of(Wanted wanted, Filters filters) {
        var all = new StringJoiner(" and ").setEmptyValue("true");
        var parameters = new HashMap<String, Object>();
        var text = searchable(wanted.text());
        if (!text.isEmpty()) {
            all.add(text.codePointCount(0, text.length()) == 1 ? BEGINNING : PART);
            parameters.put("text", text);
            parameters.put("part", "%" + escaped(text) + "%");
            parameters.put("beginning", escaped(text) + "%");
        }
        if (!wanted.stages().isEmpty()) {
            all.add("l.stage in (:stages)");
            parameters.put("stages", wanted.stages().stream().map(Enum::name).toList());
        }
        if (wanted.scenario() != null) {
            all.add(
                    "exists (select from enrolment_view e where e.lead = l.id and e.scenario = :scenario and e.ended_at is null)");
            parameters.put("scenario", wanted.scenario());
        }
        if (wanted.reactedSince() != null) {
            all.add("exists (select from trail_view r where r.lead = l.id and r.last_reaction >= :since)");
            parameters.put("since", wanted.reactedSince().atOffset(ZoneOffset.UTC));
        }
        if (!wanted.filter().isBlank()) {
            var audience = filters.read(wanted.filter());
            all.add(audience.condition());
            parameters.putAll(audience.parameters());
        }
        return new Sought(all.toString(), parameters);
    }

    /** As the function of the same name in the database writes it. */
    static String searchable(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\p{IsWhite_Space}", "");
        var seen = VisibleText.unseenIn(plain).isPresent() ? plain.replaceAll("\\p{C}", "") : plain;
        var end = Math.min(seen.length(), LONGEST);
        return seen.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
