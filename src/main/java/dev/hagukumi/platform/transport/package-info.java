/** How requests reach us: from which host, through which proxy, in what time and shape; what does not fit ends before it costs. */
@NullMarked
package dev.hagukumi.platform.transport;

import org.jspecify.annotations.NullMarked;
