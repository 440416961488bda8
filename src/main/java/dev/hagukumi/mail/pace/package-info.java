/** How fast mails leave: limits by recipients' and sender's domains, warm-up, and a breaker where a mail server asks us to slow down. */
@NullMarked
package dev.hagukumi.mail.pace;

import org.jspecify.annotations.NullMarked;
