package dev.hagukumi.console.tour;

import dev.hagukumi.platform.NotFound;

/** The visitor's web site has no such page. */
class UnknownSitePage extends NotFound {
    UnknownSitePage(String name) {
        super("the demo site has no page '" + name + "'");
    }
}
