package dev.hagukumi.mail.web;

import dev.hagukumi.platform.NotFound;

/** No mail of ours has this link. */
class UnknownLink extends NotFound {
    UnknownLink() {
        super("This link is not known. / このリンクは無効です。");
    }
}
