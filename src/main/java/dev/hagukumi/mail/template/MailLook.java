package dev.hagukumi.mail.template;

import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;

/** How a mail looks; style attributes, because mail programs drop style sheets. A link alone on its line is a button. */
final class MailLook implements AttributeProvider {
    private static final String BUTTON = "display:inline-block;padding:12px 28px;border-radius:6px;background:#1f6f54;"
            + "color:#ffffff;font-weight:bold;text-decoration:none";

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Paragraph) attributes.put("style", "margin:0 0 1.2em");
        if (node instanceof Heading) attributes.put("style", "margin:0 0 .8em;font-size:1.2em;line-height:1.4");
        if (node instanceof BlockQuote)
            attributes.put("style", "margin:0 0 1.2em;padding-left:1em;border-left:3px solid #cfdcd6;color:#4a5a53");
        if (node instanceof Link)
            attributes.put("style", LinksAsAddresses.standsAlone(node) ? BUTTON : "color:#1f6f54");
    }
}
