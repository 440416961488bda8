package dev.hagukumi.mail.outbox;

/** Mails wait in the outbox; published once per batch, inside the transaction. */
public record MailsQueued(int count) {}
