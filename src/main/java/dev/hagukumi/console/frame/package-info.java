/** What all pages share: layout, sign-on, the reader's language, errors and paging. */
@NullMarked
package dev.hagukumi.console.frame;

import org.jspecify.annotations.NullMarked;
