package dev.hagukumi.segment;

import java.util.Map;

/**
 * A filter as a condition of SQL on {@code lead_view l}; what people wrote stands in the parameters only.
 */
public record Audience(String condition, Map<String, Object> parameters) {}
