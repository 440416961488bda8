package dev.hagukumi.scenario.deploy;

import org.jspecify.annotations.Nullable;

/** Whether whoever deploys in this thread said that a scenario of the house is meant to be replaced. */
public final class SaidToReplace {
    static final String PARAMETER = "replaceHouseScenario=true";

    private static final ThreadLocal<Boolean> SAID = new ThreadLocal<>();

    private SaidToReplace() {}

    /** @param query of the request that deploys */
    public static void in(@Nullable String query) {
        if (("&" + query + "&").contains("&" + PARAMETER + "&")) SAID.set(true);
    }

    /** When the request is answered. */
    public static void forget() {
        SAID.remove();
    }

    static boolean isSo() {
        return SAID.get() != null;
    }
}
