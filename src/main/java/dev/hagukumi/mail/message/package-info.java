/** From a frozen row to the bytes of a message: sender, footer, links and headers. */
@NullMarked
package dev.hagukumi.mail.message;

import org.jspecify.annotations.NullMarked;
