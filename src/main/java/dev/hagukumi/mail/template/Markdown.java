package dev.hagukumi.mail.template;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The body of a mail: one source, from which the HTML and the plain text are both made. */
final class Markdown {
    // No code blocks: an author who indents a line does not mean one. No HTML: nothing can be hidden in a mail.
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ThematicBreak.class, ListBlock.class, BlockQuote.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            // A line an author breaks is a line the reader sees, as in a letter.
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> new MailLook())
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(LinksAsAddresses::new)
            .build();
    private static final Pattern LINKABLE = Pattern.compile("(?i)(https?://|mailto:).+");

    private Markdown() {}

    record Both(String html, String text) {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** @param links gives each http(s) address of the body the address that really stands in the mail */
    static Both render(String markdown, UnaryOperator<String> links) {
        var body = parse(markdown);
        body.accept(new WriteLinks(links));
        return new Both(HTML.render(body), TEXT.render(body));
    }

    static boolean isLinkable(String address) {
        return LINKABLE.matcher(address).matches();
    }

    private static final class WriteLinks extends AbstractVisitor {
        private final UnaryOperator<String> links;

        private WriteLinks(UnaryOperator<String> links) {
            this.links = links;
        }

        @Override
        public void visit(Link link) {
            var address = link.getDestination();
            if (!isLinkable(address)) {
                replaceByChildren(link);
            } else if (!address.toLowerCase(java.util.Locale.ROOT).startsWith("mailto:")) {
                var written = links.apply(address);
                link.setDestination(written);
                if (link.getFirstChild() instanceof Text text
                        && text.getLiteral().equals(address)) text.setLiteral(written);
            }
        }

        @Override
        public void visit(Image image) {
            replaceByChildren(image);
        }

        private static void replaceByChildren(Node node) {
            for (var child : List.copyOf(children(node))) node.insertBefore(child);
            node.unlink();
        }

        private static List<Node> children(Node node) {
            var children = new java.util.ArrayList<Node>();
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) children.add(child);
            return children;
        }
    }
}
