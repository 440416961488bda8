/** Who may reach which endpoint: one filter chain over everything. */
@NullMarked
package dev.hagukumi.platform.security;

import org.jspecify.annotations.NullMarked;
