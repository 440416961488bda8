package dev.hagukumi.console.home;

import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.insight.WeekInNumbers;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What needs me today, and the week in numbers. */
@Page
class HomePage {
    private final List<WhatIsNeeded> needed;
    private final OpenHandoffs handoffs;
    private final WeekInNumbers week;

    HomePage(List<WhatIsNeeded> needed, OpenHandoffs handoffs, WeekInNumbers week) {
        this.needed = needed;
        this.handoffs = handoffs;
        this.week = week;
    }

    @GetMapping(HomePlace.PATH)
    String show(@ModelAttribute("reader") Reader reader, Model page) {
        page.addAttribute(
                "needs",
                needed.stream()
                        .filter(each -> each.isFor(reader))
                        .flatMap(each -> each.needs().stream())
                        .distinct()
                        .toList());
        page.addAttribute("handoffs", reader.may("SALES") ? handoffs.warmest() : List.of());
        page.addAttribute(
                "numbers", week.in(reader.zone()).stream().map(Number::of).toList());
        return "home/home";
    }
}
