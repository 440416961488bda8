package dev.hagukumi.segment;

/** Reads what people write to choose leads, in RSQL: {@code stage==ENGAGED;score.engagement>=20}. */
public interface Filters {

    /** @throws IllegalArgumentException with what is wrong in the filter */
    Audience read(String filter);
}
