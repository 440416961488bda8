package dev.hagukumi.console.sales;

import dev.hagukumi.console.frame.Listing;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Place;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import dev.hagukumi.sales.Handoff;
import dev.hagukumi.sales.Handoff.State;
import dev.hagukumi.sales.HandoffList;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.Scores.Warmth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handoffs by what became of them, the newest first. They are answered in Tasklist. */
@Page
class HandoffsPage {
    private static final String PATH = "/handoffs";

    private final HandoffList handoffs;
    private final Leads leads;
    private final Scores scores;

    HandoffsPage(HandoffList handoffs, Leads leads, Scores scores) {
        this.handoffs = handoffs;
        this.leads = leads;
        this.scores = scores;
    }

    /** Who reads them. */
    @Configuration(proxyBeanMethods = false)
    static class Access {
        @Bean
        Place handoffs() {
            return new Place(PATH, "handoffs.title", 60, Set.of(Group.SALES, Group.MARKETING));
        }

        @Bean
        EndpointAccess handoffsAreReadBySalesAndMarketing(Place handoffs) {
            return handoffs.access();
        }
    }

    /** A handoff, of whom, and how warm. */
    record Line(Handoff handoff, LeadProfile lead, Warmth warmth) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable String after,
            Model page) {
        var found = handoffs.find(state, number(after), Listing.PAGE + 1);
        page.addAttribute(
                "list",
                Listing.of(lines(found), line -> String.valueOf(line.handoff().id()), handoffs.count(state)));
        page.addAttribute("states", State.values());
        page.addAttribute("state", state);
        return "sales/handoffs";
    }

    private List<Line> lines(List<Handoff> found) {
        var ids = found.stream().map(Handoff::lead).distinct().toList();
        var people = leads.profiles(ids);
        var warmth = scores.warmth(ids);
        return found.stream()
                .filter(handoff -> people.containsKey(handoff.lead()))
                .map(handoff -> new Line(
                        handoff,
                        Objects.requireNonNull(people.get(handoff.lead())),
                        Objects.requireNonNull(warmth.get(handoff.lead()))))
                .toList();
    }

    private static @Nullable Long number(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw new BadInput("after: is no place in this list", e);
        }
    }
}
