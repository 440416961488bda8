package dev.hagukumi.scoring.active;

import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.scoring.RuleKeeper;
import dev.hagukumi.scoring.RuleKeeper.RulesState;
import dev.hagukumi.scoring.RuleKeeper.RulesState.Refusal;
import dev.hagukumi.scoring.RulesBusy;
import dev.hagukumi.scoring.active.StoredRules.Active;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.RulesInForce;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Holds the rule set in force on this node and follows the one in force on all. Rules that do not fit stop the start. */
@Component
class ActiveRules implements RuleBook, RuleKeeper, RulesInForce, SmartInitializingSingleton, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveRules.class);

    /** One is worked on, the others wait. */
    private static final int MOST_ASKING = 4;

    private final OwnRules own;
    private final StoredRules stored;
    private final Clock clock;
    private final Semaphore asking = new Semaphore(MOST_ASKING);
    private final FirstRules first;
    private volatile @Nullable LentRules active;
    private volatile @Nullable String behind;

    ActiveRules(OwnRules own, StoredRules stored, Clock clock, FirstRules first) {
        this.own = own;
        this.stored = stored;
        this.clock = clock;
        this.first = first;
    }

    @Override
    public void afterSingletonsInstantiated() {
        active();
    }

    private LentRules active() {
        var lent = active;
        return lent == null ? begin() : lent;
    }

    private synchronized LentRules begin() {
        var begun = active;
        if (begun != null) return begun;
        var lent = new LentRules(first.opened());
        if (!first.othersUseThem()) putInForce(first.files(), "the start of a node");
        active = lent;
        tell("score from the start");
        return lent;
    }

    @Override
    public RulesState reload(String by) {
        if (!asking.tryAcquire()) throw new RulesBusy();
        try {
            return reloadNow(by);
        } finally {
            asking.release();
        }
    }

    private synchronized RulesState reloadNow(String by) {
        try {
            var files = own.read();
            if (files.version().equals(version())) putInForce(files, by);
            else open(files, by);
            behind = null;
            return state();
        } catch (UnfitContent unfit) {
            stored.refused(new Refusal(clock.now(), by, unfit.findings()));
            LOG.warn("Rules were refused, the old ones stay: {}", unfit.getMessage());
            throw unfit;
        }
    }

    private void open(RuleFiles files, String by) {
        var opened = new LentRules(own.open(files));
        try {
            // Before anybody scores by them: where this fails the old ones stay, here as on all nodes.
            putInForce(files, by);
        } catch (RuntimeException e) {
            opened.replace();
            throw e;
        }
        swap(opened);
    }

    private void putInForce(RuleFiles files, String by) {
        if (stored.active().filter(each -> isOurs(each, files)).isPresent()) return;
        stored.activate(files, new Active(files.version(), own.origin(), clock.now(), by));
        LOG.info("Rules {} are put in force by {}", files.version().substring(0, 12), by);
    }

    /** The same rules, and from where ours are: what came from a folder is followed by nodes without one, whatever their jar says. */
    private boolean isOurs(Active other, RuleFiles files) {
        return other.version().equals(files.version()) && other.origin().equals(OwnRules.JAR) != own.areInAFolder();
    }

    /** Takes over the rules that another node put in force; those it cannot take over are told once. */
    synchronized void follow() {
        var wanted = stored.active().map(Active::version).orElse(version());
        if (wanted.equals(version())) behind = null;
        if (wanted.equals(version()) || wanted.equals(behind)) return;
        try {
            swap(new LentRules(own.open(stored.files(wanted))));
            behind = null;
        } catch (UnfitContent unfit) {
            behind = wanted;
            LOG.error(
                    "This node cannot take over the rules in force and scores by its old ones: {}", unfit.getMessage());
        }
    }

    private void swap(LentRules next) {
        var old = active();
        active = next;
        old.replace();
        tell("score from now on");
    }

    private void tell(String how) {
        LOG.info(
                "Rules {} {}: scores {}, signals {}",
                version().substring(0, 12),
                how,
                current().scores(),
                current().signals());
    }

    @Override
    public RuleSet current() {
        return active().rules();
    }

    @Override
    public Loan borrow() {
        while (true) {
            // Replaced between the two: the next one is there already.
            var loan = active().borrow();
            if (loan.isPresent()) return loan.get();
        }
    }

    @Override
    public RulesState state() {
        var all = stored.active().orElseThrow();
        return new RulesState(
                version(),
                all.origin(),
                all.at(),
                all.by(),
                stored.lastRefusal().orElse(null),
                all.version().equals(version()) ? null : all.version());
    }

    @Override
    public String version() {
        return current().version();
    }

    @Override
    public Set<String> scores() {
        return current().scores();
    }

    @Override
    public Set<String> signals() {
        return current().signals();
    }

    @Override
    public Set<String> activities() {
        return current().activities();
    }

    @Override
    public String inWords(String sentence, Locale language) {
        return current().inWords(sentence, language);
    }

    @Override
    public void destroy() {
        var lent = active;
        if (lent != null) lent.replace();
    }
}
