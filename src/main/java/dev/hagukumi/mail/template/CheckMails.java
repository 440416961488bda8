package dev.hagukumi.mail.template;

import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.platform.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks the mails beside a scenario: each for itself, and that each exists in the language of the business. */
@Component
final class CheckMails {
    private final Locale business;
    private final Sender sender;

    CheckMails(@Value("${hagukumi.business.locale:ja}") Locale business, Sender sender) {
        this.business = business;
        this.sender = sender;
    }

    List<Finding> check(Map<String, String> files) {
        var all = new ArrayList<Finding>();
        new TreeMap<>(files).forEach((file, content) -> all.addAll(check(file, content)));
        all.addAll(missingVariants(files));
        return all;
    }

    private List<Finding> check(String file, String content) {
        return TimeLimit.within(file, findings -> check(content, MailFileName.of(file), findings))
                .list();
    }

    private void check(String content, @Nullable MailFileName name, Findings findings) {
        if (name == null) {
            findings.add(0, "", "a mail is named like reminder.ja.mail: its name, its language, mail");
            return;
        }
        var template = CompileMail.of(content, name.locale(), findings);
        if (template != null) checkFrom(template.head().from(), findings);
        if (template != null && findings.none()) CompileMail.tryOut(template, name.locale(), findings);
    }

    private void checkFrom(FrontMatter.@Nullable From from, Findings findings) {
        if (from != null && !sender.mayWriteAs(from.mailbox()))
            findings.add(
                    from.number(), "from", "must be an address of " + sender.domain() + ", the domain we send for");
    }

    private List<Finding> missingVariants(Map<String, String> files) {
        var mails = new TreeMap<String, String>();
        var atHome = new TreeSet<String>();
        files.keySet().forEach(file -> {
            var name = MailFileName.of(file);
            if (name == null) return;
            mails.putIfAbsent(name.mail(), file);
            if (name.locale().getLanguage().equals(business.getLanguage())) atHome.add(name.mail());
        });
        mails.keySet().removeAll(atHome);
        return mails.entrySet().stream()
                .map(mail -> new Finding(
                        mail.getValue(),
                        0,
                        mail.getKey(),
                        "is missing in the language of the business; add " + mail.getKey() + "."
                                + business.getLanguage() + ".mail beside it"))
                .toList();
    }
}
