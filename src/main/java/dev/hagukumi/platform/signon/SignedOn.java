package dev.hagukumi.platform.signon;

import java.io.Serializable;

/**
 * What a session remembers of the moment its user signed on.
 *
 * @param stamp what the user's standing was worth then
 * @param nanos when that was, by this process's own count
 */
record SignedOn(String stamp, long nanos) implements Serializable {}
