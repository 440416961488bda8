/** The intake's public endpoints in the shape of the Segment tracking API, and those for operations. */
@NullMarked
package dev.hagukumi.activity.web;

import org.jspecify.annotations.NullMarked;
