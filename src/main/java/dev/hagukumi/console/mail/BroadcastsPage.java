package dev.hagukumi.console.mail;

import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.broadcast.Broadcasts.Answer;
import dev.hagukumi.console.frame.Notice;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.console.mail.MailApi.Reason;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.UnfitContent;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mail to many: what is under way, and a new one. */
@Page
class BroadcastsPage {
    private static final int ROWS = 50;
    private static final String ONE = MailPlaces.BROADCASTS + "/{id}";

    private final Broadcasts broadcasts;

    BroadcastsPage(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** A form as it was filled in. */
    record Draft(
            @Nullable String name,
            @Nullable String mail,
            @Nullable String ja,
            @Nullable String en,
            @Nullable String filter,
            @Nullable String at) {

        NewBroadcast order(Reader reader) {
            var files = new HashMap<String, String>();
            if (ja != null && !ja.isBlank()) files.put(mail + ".ja.mail", ja.replace("\r\n", "\n"));
            if (en != null && !en.isBlank()) files.put(mail + ".en.mail", en.replace("\r\n", "\n"));
            return new NewBroadcast(name, mail, files, filter, time(reader));
        }

        private @Nullable String time(Reader reader) {
            if (at == null || at.isBlank()) return null;
            try {
                return LocalDateTime.parse(at)
                        .atZone(reader.zone())
                        .toOffsetDateTime()
                        .toString();
            } catch (DateTimeException e) {
                throw new BadInput("at: is no date and time", e);
            }
        }
    }

    @GetMapping(MailPlaces.BROADCASTS)
    String list(
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("draft") Draft draft,
            @RequestParam(required = false) @Nullable String filter,
            Model model) {
        model.addAttribute("broadcasts", broadcasts.list(PageOf.asked(page, ROWS)));
        if (filter != null && !filter.isBlank()) model.addAttribute("audience", broadcasts.audience(filter));
        return "mail/broadcasts";
    }

    @PostMapping(MailPlaces.BROADCASTS)
    String plan(
            @ModelAttribute("draft") Draft draft,
            @ModelAttribute("reader") Reader reader,
            Model page,
            RedirectAttributes next) {
        try {
            var planned = broadcasts.plan(draft.order(reader).order(), reader.name());
            Notice.done(next, "broadcasts.planned", planned.name());
            return "redirect:" + MailPlaces.BROADCASTS;
        } catch (UnfitContent unfit) {
            page.addAttribute(
                    "problem", unfit.findings().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        } catch (BadInput bad) {
            page.addAttribute("problem", bad.getMessage());
        }
        page.addAttribute("broadcasts", broadcasts.list(PageOf.asked(0, ROWS)));
        return "mail/broadcasts";
    }

    @PostMapping(ONE + "/pause")
    String pause(
            @PathVariable long id,
            @RequestParam String because,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        return told("paused", broadcasts.pause(id, reader.name(), new Reason(because).because()), next);
    }

    @PostMapping(ONE + "/resume")
    String resume(@PathVariable long id, @ModelAttribute("reader") Reader reader, RedirectAttributes next) {
        return told("resumed", broadcasts.resume(id, reader.name()), next);
    }

    @PostMapping(ONE + "/cancel")
    String cancel(
            @PathVariable long id,
            @RequestParam String because,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        return told("cancelled", broadcasts.cancel(id, reader.name(), new Reason(because).because()), next);
    }

    private static String told(String what, Answer answer, RedirectAttributes next) {
        if (answer instanceof Answer.Refused refused) Notice.refused(next, "desk.refused", refused.because());
        else
            Notice.done(
                    next,
                    "broadcasts." + what,
                    ((Answer.Done) answer).broadcast().name());
        return "redirect:" + MailPlaces.BROADCASTS;
    }
}
