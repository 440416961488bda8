package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Listing;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.insight.LeadHistory;
import dev.hagukumi.insight.LeadHistory.Event;
import dev.hagukumi.insight.LeadHistory.Kind;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.scoring.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that happened with a lead, the newest first. */
@Page
class TimelinePage {
    private final LeadPages pages;
    private final LeadHistory history;
    private final StepNames steps;
    private final RuleBook rules;

    TimelinePage(LeadPages pages, LeadHistory history, StepNames steps, RuleBook rules) {
        this.pages = pages;
        this.history = history;
        this.steps = steps;
        this.rules = rules;
    }

    /**
     * An event as it is told.
     *
     * @param step of a step its name as it was drawn
     * @param because the reason in the reader's language
     * @param said of a mail
     */
    record Told(
            Event event,
            String step,
            String because,
            @Nullable Said said,
            List<Earned> earned) {
        public boolean bad() {
            return switch (event.kind()) {
                case MAIL ->
                    Set.of("WITHHELD", "BOUNCED", "IN_DOUBT", "OVERDUE").contains(event.state());
                case HANDOFF -> event.what().equals("REJECTED");
                case CONSENT -> event.what().equals("WITHDRAWN");
                default -> false;
            };
        }
    }

    /** Points with their reason in the reader's language. */
    record Earned(String score, int points, String reason, String ruleSet) {}

    @GetMapping(LeadPlace.PATH + "/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Set<Kind> kind,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute("reader") Reader reader,
            Model page) {
        var lead = pages.begin(id, "", page);
        var kinds = kind == null ? Set.<Kind>of() : kind;
        var events = history.of(lead, kinds, after, Listing.PAGE + 1).stream()
                .map(event -> told(event, reader.language()))
                .toList();
        page.addAttribute("list", Listing.of(events, told -> told.event().key(), events.size()));
        page.addAttribute("kinds", Kind.values());
        return "lead/timeline";
    }

    private Told told(Event event, Locale language) {
        var step =
                event.kind() == Kind.STEP ? steps.of(event.about(), Integer.parseInt(event.state()), event.what()) : "";
        var earned = event.points().stream()
                .map(points -> new Earned(
                        points.score(), points.points(), rules.inWords(points.reason(), language), points.ruleSet()))
                .toList();
        return new Told(
                event,
                step,
                rules.inWords(event.because(), language),
                event.kind() == Kind.MAIL ? Said.read(event.because()) : null,
                earned);
    }
}
