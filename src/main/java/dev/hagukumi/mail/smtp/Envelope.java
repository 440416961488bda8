package dev.hagukumi.mail.smtp;

/** To whom the mail server brings a mail, and where to it comes back. */
public record Envelope(String returnPath, String recipient) {}
