package dev.hagukumi.mail.dispatch;

/** Another thread has taken the mail over because this one held it too long; nothing of it was sent here. */
class LostClaim extends RuntimeException {
    LostClaim(long delivery) {
        super("delivery " + delivery + " is in other hands now, or its reader wants no more");
    }
}
