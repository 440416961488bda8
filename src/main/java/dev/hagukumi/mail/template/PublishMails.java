package dev.hagukumi.mail.template;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PublishMails implements MailTemplates {
    private final CheckMails mails;
    private final JdbcClient jdbc;

    PublishMails(CheckMails mails, JdbcClient jdbc) {
        this.mails = mails;
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> check(Map<String, String> files) {
        return mails.check(files);
    }

    @Override
    @Transactional
    public void publish(String edition, Map<String, String> files) {
        var findings = check(files);
        if (!findings.isEmpty()) throw new UnfitContent("Mails do not fit:", findings);
        files.forEach((file, source) -> {
            var name = MailFileName.of(file);
            if (name != null) store(edition, name, source);
        });
    }

    private void store(String edition, MailFileName name, String source) {
        jdbc.sql("""
                        insert into mail_template (edition, name, locale, sha, source, stream)
                        values (:edition, :name, :locale, :sha, :source, :stream)
                        on conflict (edition, name, locale) do nothing
                        """)
                .param("edition", edition)
                .param("name", name.mail())
                .param("locale", name.locale().toLanguageTag())
                .param("sha", sha256(source))
                .param("source", source)
                .param("stream", stream(source))
                .update();
    }

    private static String stream(String checked) {
        var findings = new Findings("");
        var source = Objects.requireNonNull(MailSource.of(checked, findings));
        return Objects.requireNonNull(ReadFrontMatter.of(source, findings)).stream();
    }

    private static String sha256(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
