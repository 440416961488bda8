package dev.hagukumi.mail.template;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Shows the address of every link in plain text: on a line of its own where the link stands alone, else in brackets. */
final class LinksAsAddresses implements NodeRenderer {
    private final TextContentNodeRendererContext context;

    LinksAsAddresses(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class);
    }

    @Override
    public void render(Node node) {
        var link = (Link) node;
        var text = context.getWriter();
        if (link.getFirstChild() instanceof Text only && only.getLiteral().equals(link.getDestination())) {
            text.write(link.getDestination());
            return;
        }
        for (var child = link.getFirstChild(); child != null; child = child.getNext()) context.render(child);
        if (standsAlone(link)) {
            text.line();
            text.write(link.getDestination());
        } else {
            text.write(" ( " + link.getDestination() + " )");
        }
    }

    static boolean standsAlone(Node link) {
        return link.getParent() instanceof Paragraph && link.getPrevious() == null && link.getNext() == null;
    }
}
