/** How the engine's REST interface answers, at its own address and within its webapps. */
@NullMarked
package dev.hagukumi.scenario.rest;

import org.jspecify.annotations.NullMarked;
