package dev.hagukumi.mail.smtp;

/** How far the talk with the mail server had come. */
public enum Stage {
    CONNECT,
    MAIL,
    RCPT,
    DATA,
    /** The message itself, before its final dot: the server does not have all of it. */
    CONTENT,
    /** The final dot was written: only the server knows whether it took the mail. */
    DOT
}
