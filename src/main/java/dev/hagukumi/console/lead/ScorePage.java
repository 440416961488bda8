package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.Scores.History.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a lead has its points: the ledger, summed by reason and line by line. */
@Page
class ScorePage {
    private static final int LINES = 50;

    private final LeadPages pages;
    private final Scores.History history;
    private final Scores scores;
    private final RuleBook rules;

    ScorePage(LeadPages pages, Scores.History history, Scores scores, RuleBook rules) {
        this.pages = pages;
        this.history = history;
        this.scores = scores;
        this.rules = rules;
    }

    /** A line of the ledger in the reader's language. */
    record Line(String score, int points, String reason, int balance, String ruleSet, java.time.Instant at) {}

    @GetMapping(LeadPlace.PATH + "/{id}/score")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("reader") Reader reader,
            Model model) {
        var lead = pages.begin(id, "score", model);
        var language = reader.language();
        var lines = scores.awards(lead, PageOf.asked(page, LINES))
                .map(award -> new Line(
                        award.score(),
                        award.points(),
                        rules.inWords(award.reason(), language),
                        award.balanceAfter(),
                        award.ruleSet(),
                        award.at()));
        model.addAttribute("sums", byScore(history.sums(lead), language));
        model.addAttribute("courses", Course.of(history.course(lead)));
        model.addAttribute("lines", lines);
        return "lead/score";
    }

    private TreeMap<String, List<Sum>> byScore(List<Sum> sums, Locale language) {
        var byScore = new TreeMap<String, List<Sum>>();
        for (var sum : sums)
            byScore.computeIfAbsent(sum.score(), score -> new ArrayList<>())
                    .add(new Sum(
                            sum.score(),
                            sum.code(),
                            rules.inWords(sum.reason(), language),
                            sum.points(),
                            sum.times(),
                            sum.last()));
        return byScore;
    }
}
