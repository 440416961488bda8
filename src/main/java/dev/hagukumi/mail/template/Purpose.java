package dev.hagukumi.mail.template;

/** Why a mail is written; a transactional one answers a request of the lead and needs no consent to marketing. */
public enum Purpose {
    MARKETING,
    TRANSACTIONAL
}
