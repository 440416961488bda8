/** What an attacker tried, line by line: each of these stays closed. */
@NullMarked
package dev.hagukumi.security;

import org.jspecify.annotations.NullMarked;
