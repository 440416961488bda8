package dev.hagukumi.mail.message;

import org.jspecify.annotations.Nullable;

/**
 * The addresses in one mail that are made for its reader alone.
 *
 * @param open of the picture that tells us the mail was opened; {@code null} where we may not know
 */
record Addresses(String unsubscribe, @Nullable String open) {}
