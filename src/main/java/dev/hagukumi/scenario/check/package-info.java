/** The laws a model must keep before anybody is led along it. */
@NullMarked
package dev.hagukumi.scenario.check;

import org.jspecify.annotations.NullMarked;
