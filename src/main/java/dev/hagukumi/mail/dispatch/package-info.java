/** Takes due mails out of the outbox and hands each to the mail server, at most once. */
@NullMarked
package dev.hagukumi.mail.dispatch;

import org.jspecify.annotations.NullMarked;
