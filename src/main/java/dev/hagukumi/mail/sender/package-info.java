/** In whose name mails are written. */
@NullMarked
package dev.hagukumi.mail.sender;

import org.jspecify.annotations.NullMarked;
