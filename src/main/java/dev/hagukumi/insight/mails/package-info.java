/** Lists mails. */
@NullMarked
package dev.hagukumi.insight.mails;

import org.jspecify.annotations.NullMarked;
