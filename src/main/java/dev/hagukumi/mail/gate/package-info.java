/** Whether a mail may go, asked at the instant of sending: one small policy per reason. */
@NullMarked
package dev.hagukumi.mail.gate;

import org.jspecify.annotations.NullMarked;
