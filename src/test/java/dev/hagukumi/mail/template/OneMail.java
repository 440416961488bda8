package dev.hagukumi.mail.template;

import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.platform.UnfitContent;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Checks one mail file as it is checked before it is published, and makes it ready to be written. */
public final class OneMail {
    private OneMail() {}

    /** @throws UnfitContent naming what does not fit */
    public static MailTemplate open(String file, String content, Sender sender) {
        var findings = new CheckMails(Locale.JAPANESE, sender).check(Map.of(file, content));
        if (!findings.isEmpty()) throw new UnfitContent("Mails do not fit:", findings);
        var name = Objects.requireNonNull(MailFileName.of(file));
        return Objects.requireNonNull(CompileMail.of(content, name.locale(), new Findings(file)));
    }
}
