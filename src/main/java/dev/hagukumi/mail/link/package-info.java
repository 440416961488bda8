/** Where the links of mails may lead, and how their addresses are written. */
@NullMarked
package dev.hagukumi.mail.link;

import org.jspecify.annotations.NullMarked;
