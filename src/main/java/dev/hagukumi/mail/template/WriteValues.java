package dev.hagukumi.mail.template;

import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Writes what was carried through Markdown where it arrived, and the addresses of links as they really stand in the mail. */
final class WriteValues extends AbstractVisitor {
    private final UnaryOperator<String> links;

    WriteValues(UnaryOperator<String> links) {
        this.links = links;
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(Carried.asText(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(Carried.asText(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(Carried.asText(html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        var shown =
                link.getFirstChild() instanceof Text text && text.getLiteral().equals(link.getDestination())
                        ? text
                        : null;
        visitChildren(link);
        if (link.getTitle() != null) link.setTitle(Carried.asText(link.getTitle()));
        try {
            var target = Carried.asAddress(link.getDestination());
            link.setDestination(target.isWebPage() ? links.apply(target.toString()) : target.toString());
            if (shown != null) shown.setLiteral(link.getDestination());
        } catch (IllegalArgumentException e) {
            // What is published today is checked; in an older mail the words stay, without a link that leads nowhere.
            replaceByChildren(link);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        replaceByChildren(image);
    }

    private static void replaceByChildren(Node node) {
        for (var child : Markdown.children(node)) node.insertBefore(child);
        node.unlink();
    }
}
