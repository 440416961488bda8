package dev.hagukumi.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.platform.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailCheckTests {
    private final CheckMails mails = new CheckMails(
            Locale.JAPANESE,
            new Sender(
                    "info@aoba.example.co.jp", "Aoba", "Aoba Instruments", "Tokyo", "info@aoba.example.co.jp", null));

    @Test
    void theMailsOfTheRepositoryFit() throws IOException {
        var files = new java.util.HashMap<String, String>();
        try (var paths = Files.walk(Path.of("processes"))) {
            for (var path :
                    paths.filter(file -> file.toString().endsWith(".mail")).toList())
                files.put(path.toString(), Files.readString(path));
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        assertThat(mails.check(files)).isEmpty();
    }

    @Test
    void aMailWithoutFrontMatterIsRefused() {
        assertThat(check("Hello"))
                .containsExactly("reminder.ja.mail:1: a mail begins with its front matter, between two lines of ---");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThat(check("---\nstream: x\nsubject: {{ lead.displayName }} 様\n---\nHello"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding).startsWith("reminder.ja.mail:3:").contains("quotes"));
    }

    @Test
    void anUnknownFieldIsRefusedWithItsLine() {
        assertThat(check("---\nsubject: Hello\nfooter: none\n---\nHello"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("reminder.ja.mail:3: footer: unknown"));
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        assertThat(check("---\nsubject: Hello\nsubject: Hello again\n---\nHello"))
                .containsExactly("reminder.ja.mail:3: subject: stands here twice");
    }

    @Test
    void valuesThatCannotBeAreRefusedEachWithItsLine() {
        assertThat(
                        check(
                                "---\nsubject: 'Re: your order'\nstream: News Letter\npurpose: fun\nexpiry: 7 days\npriority: 12\n---\nHello"))
                .extracting(finding -> finding.replaceAll("^(\\S+ \\w+):.*", "$1"))
                .containsExactly(
                        "reminder.ja.mail:2: subject",
                        "reminder.ja.mail:3: stream",
                        "reminder.ja.mail:4: purpose",
                        "reminder.ja.mail:5: expiry",
                        "reminder.ja.mail:6: priority");
    }

    @Test
    void aMailWithoutSubjectOrBodyIsRefused() {
        assertThat(check("---\nstream: news\n---\n"))
                .containsExactlyInAnyOrder(
                        "reminder.ja.mail: subject: a mail needs a subject", "reminder.ja.mail:4: body: is empty");
    }

    @Test
    void aSenderOfAnotherDomainIsRefused() {
        assertThat(check("---\nsubject: Hello\nfrom: Boss <boss@bank.example.com>\n---\nHello"))
                .containsExactly(
                        "reminder.ja.mail:3: from: must be an address of aoba.example.co.jp, the domain we send for");
    }

    @Test
    void aSenderThatChangesWithTheReaderIsRefused() {
        assertThat(check("---\nsubject: Hello\nfrom: '{{ lead.displayName }} <info@aoba.example.co.jp>'\n---\nHello"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("reminder.ja.mail:3: from:"));
    }

    @Test
    void anUnknownVariableIsRefusedWithItsLine() {
        assertThat(check("---\nsubject: Hello\n---\nDear\n{{ lead.shoeSize }}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("reminder.ja.mail:5: body: there is no variable 'lead.shoeSize'"));
    }

    @Test
    void anUnknownVariableInABranchThatIsNotTakenIsRefusedToo() {
        assertThat(check("---\nsubject: Hello\n---\n{% if lead.company == 'x' %}\n{{ lead.secret }}\n{% endif %}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("reminder.ja.mail:5: body: there is no variable"));
    }

    @Test
    void anUnknownVariableInTheSubjectIsRefusedWithItsLine() {
        assertThat(check("---\nstream: news\nsubject: Hello {{ name }}\n---\nHello"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding).startsWith("reminder.ja.mail:3: subject: there is no variable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include '/etc/hostname' %}",
                "{% include_relative 'x' %}",
                "{% assign x = 1 %}",
                "{% capture x %}a{% endcapture %}",
                "{% tablerow x in lead %}a{% endtablerow %}",
                "{% cycle 'a', 'b' %}",
                "{% increment x %}",
                "{% raw %}a{% endraw %}",
                "{% render 'x' %}",
                "{{ lead.email | replace: 'a', 'b' }}",
                "{{ lead.email | json }}",
                "{{ 'now' | date: '%s' }}",
                "{{ lead['email'] }}",
                "{{ ['lead'] }}",
                "{{ lead }}",
                "{{ lead.getClass }}",
                "{{ lead.email.class }}",
                "{% if lead.email",
                "{{ lead.email",
                "{% if lead.email %}open"
            })
    void whatAMailMayNotDoIsRefusedAtItsLine(String liquid) {
        assertThat(check("---\nsubject: Hello\n---\nfirst line\n" + liquid))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).startsWith("reminder.ja.mail:5: body: "));
    }

    @Test
    void aLoopThatNeverSeemsToEndIsRefused() {
        assertThat(
                        check(
                                "---\nsubject: Hello\n---\n{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding).startsWith("reminder.ja.mail: body: cannot be written for a reader"));
    }

    @Test
    void htmlIsRefusedWithItsLine() {
        assertThat(check("---\nsubject: Hello\n---\nHello\n\n<div style=\"display:none\">\nhidden\n</div>"))
                .extracting(finding -> finding.replaceAll("^(\\S+ body: HTML).*", "$1"))
                .containsExactly("reminder.ja.mail:6: body: HTML", "reminder.ja.mail:8: body: HTML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](/document)",
                "[x](data:text/html,a)",
                "![](https://a.example/b.gif)",
                "`code`"
            })
    void linksThatLeadNowhereAndPicturesAreRefused(String markdown) {
        assertThat(check("---\nsubject: Hello\n---\nHello\n\n" + markdown))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("reminder.ja.mail:6: body: "));
    }

    @Test
    void aMailThatIsMissingInTheLanguageOfTheBusinessIsRefused() {
        var findings = mails.check(Map.of("a/welcome.en.mail", "---\nsubject: Hello\n---\nHello"));

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "a/welcome.en.mail: welcome: is missing in the language of the business; add welcome.ja.mail beside it");
    }

    @Test
    void aFileWithAnotherNameIsRefused() {
        assertThat(mails.check(Map.of("reminder.mail", "---\nsubject: Hello\n---\nHello")))
                .extracting(Finding::message)
                .singleElement()
                .satisfies(message -> assertThat(message).contains("reminder.ja.mail"));
    }

    @Test
    void linesOfAFileFromWindowsAreCountedAlike() {
        assertThat(check("\uFEFF---\r\nsubject: Hello\r\n---\r\nDear\r\n{{ who }}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("reminder.ja.mail:5: body:"));
    }

    private List<String> check(String content) {
        return mails.check(Map.of("reminder.ja.mail", content)).stream()
                .map(Finding::toString)
                .toList();
    }
}
