package dev.hagukumi.mail;

import dev.hagukumi.platform.NotFound;

/** No mail has this id. */
public class UnknownDelivery extends NotFound {
    public UnknownDelivery(long id) {
        super("there is no mail " + id);
    }
}
