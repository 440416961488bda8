/** The attacks that were tried on this house, each held by a test that reads like the list in {@code docs/security.md}. */
@NullMarked
package dev.hagukumi.security;

import org.jspecify.annotations.NullMarked;
