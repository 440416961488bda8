/** The mail module as a node of its own, for tests that kill it and benchmarks that race it. */
@NullMarked
package dev.hagukumi.mail.node;

import org.jspecify.annotations.NullMarked;
