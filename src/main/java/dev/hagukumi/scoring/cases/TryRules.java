package dev.hagukumi.scoring.cases;

import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.rulebook.OpenRules;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import java.time.Duration;

/** Opens a rule set and tries its golden cases; only what passes both is handed out. */
public final class TryRules {
    private final OpenRules open;

    /** @param limit how long compiling and trying may take */
    public TryRules(Duration limit) {
        this.open = new OpenRules(limit);
    }

    /** @throws UnfitContent naming every place that does not fit, or every case that fails */
    public RuleSet open(RuleFiles files) {
        return open.open(files, rules -> new RunCases(rules).run(files));
    }
}
