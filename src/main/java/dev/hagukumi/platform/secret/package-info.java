/** Where passwords and keys come from. */
@NullMarked
package dev.hagukumi.platform.secret;

import org.jspecify.annotations.NullMarked;
