package dev.hagukumi.mail.template;

import liqp.Insertions;
import liqp.filters.Filters;
import liqp.nodes.LNode;
import liqp.parser.v4.NodeVisitor;
import liquid.parser.v4.LiquidParser.OutputContext;

/** Builds what is rendered, with every {@code {{ output }}} escaped and the author's own text left as it is. */
final class EscapedOutputs extends NodeVisitor {
    private final Escape escape;

    EscapedOutputs(Insertions tags, Filters filters, Escape escape) {
        super(tags, filters, true);
        this.escape = escape;
    }

    @Override
    public LNode visitOutput(OutputContext output) {
        var value = super.visitOutput(output);
        return context -> {
            var rendered = value.render(context);
            return rendered == null ? "" : escape.apply(rendered.toString());
        };
    }
}
