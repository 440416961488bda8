/** Who may do what in the engine: users, groups, authorizations, and one sign-on for webapps and REST. */
@NullMarked
package dev.hagukumi.scenario.access;

import org.jspecify.annotations.NullMarked;
