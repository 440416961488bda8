/** The embedded default: what starts when neither a database nor a mail server is configured. */
@NullMarked
package dev.hagukumi.platform.embedded;

import org.jspecify.annotations.NullMarked;
