package dev.hagukumi.mail.message;

import java.util.Map;

/** A message ready for the wire, and the links in it: token to destination. */
public record Composed(byte[] bytes, Map<String, String> links) {}
