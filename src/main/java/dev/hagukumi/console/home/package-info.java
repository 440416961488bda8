/** The start page. */
@NullMarked
package dev.hagukumi.console.home;

import org.jspecify.annotations.NullMarked;
