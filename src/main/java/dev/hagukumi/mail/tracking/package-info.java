/** What comes back from a mail: clicks and opens, by a person or by a machine. */
@NullMarked
package dev.hagukumi.mail.tracking;

import org.jspecify.annotations.NullMarked;
