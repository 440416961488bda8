/** The talk with the mail server: how far it came, and what the server said. */
@NullMarked
package dev.hagukumi.mail.smtp;

import org.jspecify.annotations.NullMarked;
