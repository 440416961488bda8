package dev.hagukumi.mail.template;

import java.util.Map;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.nodes.LNode;

/** A compiled piece of Liquid; safe for many threads. */
final class LiquidText {
    private final TemplateParser parser;
    private final LNode root;

    LiquidText(TemplateParser parser, LNode root) {
        this.parser = parser;
        this.root = root;
    }

    /** @param values maps and texts only */
    String render(Map<String, Object> values) {
        return String.valueOf(root.render(new TemplateContext(parser, values)));
    }
}
