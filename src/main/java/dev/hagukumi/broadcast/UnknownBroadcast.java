package dev.hagukumi.broadcast;

import dev.hagukumi.platform.NotFound;

/** No broadcast has this id. */
public class UnknownBroadcast extends NotFound {
    public UnknownBroadcast(long id) {
        super("there is no broadcast " + id);
    }
}
