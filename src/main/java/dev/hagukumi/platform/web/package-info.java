/** How errors look on the web, and under which address we are reached. */
@NullMarked
package dev.hagukumi.platform.web;

import org.jspecify.annotations.NullMarked;
