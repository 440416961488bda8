package dev.hagukumi.console.home;

import dev.hagukumi.console.frame.Reader;
import java.util.List;

/** One role's needs; a room of the house that has any tells them here. */
interface WhatIsNeeded {

    /** Whether they are this reader's. */
    boolean isFor(Reader reader);

    /** Those there are; what counts nothing is left out. */
    List<Need> needs();
}
