package dev.hagukumi.lead;

import dev.hagukumi.platform.BadInput;

/** Names one lead, everywhere: in the database, as business key of the engine, in URLs. */
public record LeadId(long value) implements Comparable<LeadId> {
    public LeadId {
        if (value <= 0) throw new BadInput("a lead id is a positive number, not " + value);
    }

    /** Reads the decimal form, as a business key or URL holds it. */
    public static LeadId of(String text) {
        try {
            return new LeadId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new BadInput("a lead id is a positive number, not '" + text + "'", e);
        }
    }

    @Override
    public int compareTo(LeadId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
