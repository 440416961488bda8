/** How many mails a second leave: rendered, signed, gated and recorded, beside Spring's sender and beside bare SMTP. */
package dev.hagukumi.bench.mail;
