package dev.hagukumi.lead;

import java.time.Instant;

/**
 * What a person allowed or withdrew, when, and by which text. Kept for good; the latest of a purpose holds.
 *
 * @param purpose e.g. {@code mail} or {@code tracking}
 * @param text the sentence the person agreed to
 * @param source where, e.g. {@code form:document-request}
 */
public record Consent(String purpose, boolean granted, String text, String source, Instant at) {}
