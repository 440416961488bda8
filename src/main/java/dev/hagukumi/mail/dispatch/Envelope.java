package dev.hagukumi.mail.dispatch;

/** To whom the mail server brings a mail, and where to it comes back. */
record Envelope(String returnPath, String recipient) {}
