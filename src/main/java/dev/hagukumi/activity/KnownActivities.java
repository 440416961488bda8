package dev.hagukumi.activity;

import java.util.Set;

/** Tells the intake which names of activities mean something to a module above, so that it finds them however they are written. */
public interface KnownActivities {

    /** As they are now. */
    Set<String> names();
}
