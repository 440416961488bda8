package dev.hagukumi.mail;

import dev.hagukumi.platform.Finding;
import java.util.List;
import java.util.Map;

/** The mails that lie beside a scenario, one file per mail and locale: {@code reminder.ja.mail}. */
public interface MailTemplates {

    /** What does not fit in these files (name → content); empty where all is well. */
    List<Finding> check(Map<String, String> files);

    /**
     * Takes the files over for good under an edition, in the caller's transaction.
     *
     * @throws dev.hagukumi.platform.UnfitContent where one does not fit
     */
    void publish(String edition, Map<String, String> files);
}
