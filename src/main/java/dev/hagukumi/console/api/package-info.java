/** What programs and people read about leads: JSON over HTTP, described by OpenAPI. */
@NullMarked
package dev.hagukumi.console.api;

import org.jspecify.annotations.NullMarked;
