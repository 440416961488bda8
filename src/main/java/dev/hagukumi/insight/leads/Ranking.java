package dev.hagukumi.insight.leads;

import dev.hagukumi.insight.LeadList.Order;

/**
 * By which value of which owner an order goes.
 *
 * @param source of the values, one row a lead at most
 * @param value as a whole number
 * @param stored the value as its index holds it
 * @param back from the whole number to what is stored
 */
record Ranking(String source, String value, String stored, String back) {
    private static final String MICROS = "(extract(epoch from r.last_reaction) * 1000000)::bigint";

    static Ranking by(Order order) {
        return switch (order) {
            case ENGAGEMENT -> score("engagement");
            case WEB_INTEREST -> score("web-interest");
            case REACTION ->
                new Ranking(
                        "trail_view r",
                        MICROS,
                        "r.last_reaction",
                        "timestamptz 'epoch' + cast(:value as bigint) * interval '1 microsecond'");
            case NEWEST -> throw new IllegalArgumentException("leads are numbered as they come");
        };
    }

    private static Ranking score(String name) {
        return new Ranking(
                "(select s.lead, s.balance from score_view s where s.name = '" + name + "') r",
                "r.balance::bigint",
                "r.balance",
                "cast(:value as integer)");
    }
}
