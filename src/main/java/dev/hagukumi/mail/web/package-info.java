/** The addresses that stand in mails: clicks, opens and the way out. */
@NullMarked
package dev.hagukumi.mail.web;

import org.jspecify.annotations.NullMarked;
