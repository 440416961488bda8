package dev.hagukumi.scoring.active;

import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** The rules that a node begins with, compiled while the rest of the house comes up: it takes seconds, and nobody scores yet. */
@Component
class FirstRules {
    private final RuleFiles files;
    private final boolean othersUseThem;
    private final CompletableFuture<RuleSet> opened;

    /** A folder overrides what the nodes use; a jar only what another jar, or nobody, brought. */
    FirstRules(OwnRules own, StoredRules stored) {
        var others = stored.active().filter(each -> !each.origin().equals(OwnRules.JAR) && !own.areInAFolder());
        this.othersUseThem = others.isPresent();
        this.files = others.map(each -> stored.files(each.version())).orElseGet(own::read);
        this.opened = CompletableFuture.supplyAsync(() -> own.open(files));
    }

    RuleFiles files() {
        return files;
    }

    /** They are in force already, whatever this node brought. */
    boolean othersUseThem() {
        return othersUseThem;
    }

    /**
     * Waits for them.
     *
     * @throws dev.hagukumi.platform.UnfitContent where they do not fit
     */
    RuleSet opened() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unfit) throw unfit;
            throw e;
        }
    }
}
