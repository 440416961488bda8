package dev.hagukumi.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The body of a mail: one source, from which the HTML and the plain text are both made. */
final class Markdown {
    /** Renderers call themselves for each level. */
    static final int DEEPEST = 30;

    // No code blocks: an author who indents a line does not mean one. No HTML: nothing can be hidden in a mail.
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ThematicBreak.class, ListBlock.class, BlockQuote.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(2 * DEEPEST)
            .maxInlineNesting(2 * DEEPEST)
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

    private Markdown() {}

    record Both(String html, String text) {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static boolean isTooDeep(Node markdown) {
        var level = List.of(markdown);
        for (var depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) return true;
            level = level.stream().flatMap(node -> children(node).stream()).toList();
        }
        return false;
    }

    /** @param links gives each http(s) address of the body the address that really stands in the mail */
    static Both render(String markdown, UnaryOperator<String> links) {
        var body = parse(markdown);
        body.accept(new WriteValues(links));
        return new Both(HTML.render(body), TEXT.render(body));
    }

    static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) children.add(child);
        return children;
    }
}
