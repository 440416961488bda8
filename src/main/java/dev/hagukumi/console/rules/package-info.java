/** Rules: comparing, reloading, rebuilding the scores. */
@NullMarked
package dev.hagukumi.console.rules;

import org.jspecify.annotations.NullMarked;
