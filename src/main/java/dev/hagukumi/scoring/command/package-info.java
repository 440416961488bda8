/** The command line of the rules: check, test, diff. */
@NullMarked
package dev.hagukumi.scoring.command;

import org.jspecify.annotations.NullMarked;
