package dev.hagukumi.mail.template;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Refuses what a Markdown body may not have: HTML, pictures, code, and links that lead nowhere. */
final class CheckMarkdown extends AbstractVisitor {
    /** Stands for any value; no author writes it. */
    private static final String VALUE = "\uE000";

    private static final Pattern OUTPUT = Pattern.compile("(?s)\\{\\{.*?}}");
    private static final Pattern TAG = Pattern.compile("(?s)\\{%.*?%}");

    private final int firstLine;
    private final Findings findings;

    private CheckMarkdown(int firstLine, Findings findings) {
        this.firstLine = firstLine;
        this.findings = findings;
    }

    static void check(String body, int firstLine, Findings findings) {
        if (body.isBlank()) findings.add(firstLine, "body", "is empty");
        var withoutLiquid = TAG.matcher(OUTPUT.matcher(body).replaceAll(found -> VALUE + lineBreaks(found)))
                .replaceAll(CheckMarkdown::lineBreaks);
        Markdown.parse(withoutLiquid).accept(new CheckMarkdown(firstLine, findings));
    }

    private static String lineBreaks(MatchResult found) {
        return "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count());
    }

    @Override
    public void visit(HtmlInline html) {
        refuse(html, "HTML is not possible; write Markdown, the mail's look is made for you");
    }

    @Override
    public void visit(Image image) {
        refuse(image, "pictures are not possible; link to a page that shows them");
    }

    @Override
    public void visit(Code code) {
        refuse(code, "code is not possible; leave the backquotes out");
    }

    @Override
    public void visit(Link link) {
        var address = link.getDestination();
        if (!address.startsWith(VALUE) && !Markdown.isLinkable(address))
            refuse(
                    link,
                    "the link to '" + address.replace(VALUE, "…")
                            + "' must begin with https://, http://, mailto: or {{ site.url }}");
        visitChildren(link);
    }

    private void refuse(Node node, String message) {
        var spans = node.getSourceSpans();
        findings.add(spans.isEmpty() ? firstLine : firstLine + spans.get(0).getLineIndex(), "body", message);
    }
}
