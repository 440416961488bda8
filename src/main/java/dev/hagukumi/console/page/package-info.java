/** The pages everybody meets: start, sign-on and errors, in the reader's language. */
@NullMarked
package dev.hagukumi.console.page;

import org.jspecify.annotations.NullMarked;
