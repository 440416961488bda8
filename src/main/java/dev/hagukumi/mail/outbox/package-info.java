/** The send ledger: one row per logical mail, frozen when it is written. */
@NullMarked
package dev.hagukumi.mail.outbox;

import org.jspecify.annotations.NullMarked;
