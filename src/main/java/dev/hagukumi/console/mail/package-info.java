/** Mails and broadcasts: planning, pausing, and the desk where people decide. */
@NullMarked
package dev.hagukumi.console.mail;

import org.jspecify.annotations.NullMarked;
