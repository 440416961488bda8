/** The mailbox of the embedded default: a real SMTP server that keeps every mail in the data folder. */
@NullMarked
package dev.hagukumi.mail.catcher;

import org.jspecify.annotations.NullMarked;
