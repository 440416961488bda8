/** Mails as authors write them: front matter and a Markdown body with Liquid, checked when published and rendered when sent. */
@NullMarked
package dev.hagukumi.mail.template;

import org.jspecify.annotations.NullMarked;
