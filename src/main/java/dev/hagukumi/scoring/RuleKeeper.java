package dev.hagukumi.scoring;

import dev.hagukumi.platform.UnfitContent;

/** Says which rules are in force, and puts others in force. */
public interface RuleKeeper {

    RulesState state();

    /**
     * Reads the rules anew, tries them, and puts them in force on all nodes; batches that are being scored end by the old ones.
     *
     * @param by who asked
     * @throws UnfitContent where they do not fit; the old ones stay
     */
    RulesState reload(String by);
}
