package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.CsvFile;
import dev.hagukumi.console.frame.Listing;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.console.frame.ShownTimes;
import dev.hagukumi.insight.LeadList;
import dev.hagukumi.insight.LeadList.Line;
import dev.hagukumi.insight.LeadList.Order;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.Scenarios;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All leads: searched, filtered, ordered, and as a file. */
@Page
class LeadsPage {
    private static final int AT_ONCE = 1_000;
    private static final Map<String, Order> ORDERS = Map.of(
            "-engagement", Order.ENGAGEMENT,
            "-interest", Order.WEB_INTEREST,
            "-reaction", Order.REACTION,
            "-created", Order.NEWEST);
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "email",
            "company",
            "stage",
            "rank",
            "grade",
            "engagement",
            "interest",
            "reaction",
            "created");

    private final LeadList list;
    private final Scenarios scenarios;
    private final MessageSource texts;
    private final Clock clock;

    LeadsPage(LeadList list, Scenarios scenarios, MessageSource texts, Clock clock) {
        this.list = list;
        this.scenarios = scenarios;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a lead said of mails, as filters know it. */
    enum Allowed {
        granted,
        withdrawn,
        unknown
    }

    /** What the address asks for. */
    record Asked(
            @Nullable String q,
            @Nullable Set<LifecycleStage> stage,
            @Nullable String scenario,
            @Nullable Integer reacted,
            @Nullable Allowed consent,
            @Nullable String filter,
            @Nullable String sort) {

        LeadList.Wanted wanted(Clock clock) {
            if (reacted != null && (reacted < 1 || reacted > 3650)) throw new BadInput("reacted: days, 1 to 3650");
            return new LeadList.Wanted(
                    q == null ? "" : q,
                    stage == null ? Set.of() : stage,
                    scenario == null || scenario.isBlank() ? null : scenario,
                    reacted == null ? null : clock.now().minus(Duration.ofDays(reacted)),
                    consented());
        }

        private String consented() {
            var advanced = filter == null || filter.isBlank() ? "" : filter;
            if (consent == null) return advanced;
            var asked = "consent.mail==" + consent;
            return advanced.isEmpty() ? asked : asked + ";(" + advanced + ")";
        }

        /** The same as a filter of a broadcast; none where it asks for what no filter knows. */
        @Nullable
        String audience() {
            if (q != null && !q.isBlank() || scenario != null && !scenario.isBlank() || reacted != null) return null;
            var all = new ArrayList<String>();
            if (stage != null && !stage.isEmpty())
                all.add("stage=in=(" + stage.stream().map(Enum::name).sorted().collect(Collectors.joining(",")) + ")");
            if (!consented().isEmpty()) all.add("(" + consented() + ")");
            return all.isEmpty() ? "email==*" : String.join(";", all);
        }

        Order order() {
            if (sort == null) return Order.ENGAGEMENT;
            var order = ORDERS.get(sort);
            if (order == null)
                throw new BadInput(
                        "sort: one of " + ORDERS.keySet().stream().sorted().toList());
            return order;
        }
    }

    @GetMapping(LeadPlace.PATH)
    String list(
            @ModelAttribute("asked") Asked asked, @RequestParam(required = false) @Nullable String after, Model page) {
        var wanted = asked.wanted(clock);
        var rows = list.find(wanted, asked.order(), after, Listing.PAGE + 1);
        page.addAttribute("list", Listing.of(rows, Line::key, list.count(wanted)));
        page.addAttribute("stages", LifecycleStage.values());
        page.addAttribute("allowed", Allowed.values());
        page.addAttribute("scenarios", scenarios.known());
        page.addAttribute("audience", asked.audience());
        page.addAttribute("sorted", asked.sort() == null ? "-engagement" : asked.sort());
        return "lead/list";
    }

    @GetMapping(LeadPlace.PATH + ".csv")
    void download(
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("reader") Reader reader,
            @ModelAttribute("times") ShownTimes times,
            HttpServletResponse response)
            throws IOException {
        var wanted = asked.wanted(clock);
        var part = list.find(wanted, asked.order(), null, AT_ONCE);
        try (var file = CsvFile.answeredBy(response, "leads")) {
            file.row(COLUMNS.stream()
                    .map(column -> texts.getMessage("leads.column." + column, null, reader.language()))
                    .toList());
            while (!part.isEmpty()) {
                part.forEach(line -> file.row(row(line, times)));
                part = part.size() < AT_ONCE
                        ? List.of()
                        : list.find(
                                wanted, asked.order(), part.get(part.size() - 1).key(), AT_ONCE);
            }
        }
    }

    private static List<@Nullable Object> row(Line line, ShownTimes times) {
        var lead = line.lead();
        var scores = line.warmth().scores();
        var row = new ArrayList<@Nullable Object>();
        row.add(lead.id().value());
        row.add(lead.displayName());
        row.add(lead.email().value());
        row.add(lead.company());
        row.add(lead.stage());
        row.add(line.warmth().rank());
        row.add(line.warmth().grade());
        row.add(scores.get("engagement"));
        row.add(scores.get("web-interest"));
        row.add(line.lastReaction() == null ? null : times.iso(line.lastReaction()));
        row.add(times.iso(lead.createdAt()));
        return row;
    }
}
