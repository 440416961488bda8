package dev.hagukumi.mail.template;

import liqp.org.antlr.v4.runtime.tree.ParseTree;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Refuses what a Markdown body may not have: HTML, pictures, code, and links that lead nowhere or where a reader's data say. */
final class CheckMarkdown extends AbstractVisitor {
    static final String DATA_IN_ADDRESS = "a value may not be the host of an address; mail programs make a link of it";

    private final int firstLine;
    private final Findings findings;

    private CheckMarkdown(int firstLine, Findings findings) {
        this.firstLine = firstLine;
        this.findings = findings;
    }

    static void check(ParseTree body, int firstLine, Findings findings) {
        var markdown = Markdown.parse(AuthorsText.of(body, false));
        if (Markdown.isTooDeep(markdown)) {
            findings.add(firstLine, "body", "is nested more than " + Markdown.DEEPEST + " levels deep");
            return;
        }
        var check = new CheckMarkdown(firstLine, findings);
        markdown.accept(check);
        Markdown.parse(AuthorsText.of(body, true)).accept(check.new LinksWithTags());
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
    public void visit(Text text) {
        if (Carried.isHost(text.getLiteral())) refuse(text, DATA_IN_ADDRESS);
    }

    @Override
    public void visit(Link link) {
        checkAddress(link);
        visitChildren(link);
    }

    private void checkAddress(Link link) {
        var written = link.getDestination();
        try {
            Carried.asAddress(written);
        } catch (IllegalArgumentException e) {
            refuse(
                    link,
                    "the link to '" + Carried.asWritten(written) + "' leads nowhere: " + e.getMessage()
                            + "; it must begin with https://, http://, mailto: or {{ site.url }}");
        }
    }

    private void refuse(Node node, String message) {
        var spans = node.getSourceSpans();
        findings.add(spans.isEmpty() ? firstLine : firstLine + spans.get(0).getLineIndex(), "body", message);
    }

    /** Where a tag chooses whom a link reaches, no branch can be checked by itself. */
    private final class LinksWithTags extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            if (Carried.hasTag(link.getDestination())) checkAddress(link);
        }
    }
}
