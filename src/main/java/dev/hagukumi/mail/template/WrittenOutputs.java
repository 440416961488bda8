package dev.hagukumi.mail.template;

import liqp.Insertions;
import liqp.filters.Filters;
import liqp.nodes.LNode;
import liqp.parser.v4.NodeVisitor;
import liquid.parser.v4.LiquidParser.OutputContext;

/** Builds what is rendered, with every {@code {{ output }}} written as its place asks and the author's own text left as it is. */
final class WrittenOutputs extends NodeVisitor {
    private final Writing writing;

    WrittenOutputs(Insertions tags, Filters filters, Writing writing) {
        super(tags, filters, true);
        this.writing = writing;
    }

    @Override
    public LNode visitOutput(OutputContext output) {
        var value = super.visitOutput(output);
        var kind = kind(output);
        return context -> {
            var rendered = value.render(context);
            return rendered == null ? "" : writing.write(kind, rendered.toString());
        };
    }

    static Carried.Kind kind(OutputContext output) {
        var filters = output.filter();
        if (filters.isEmpty())
            return MailValues.OUR_ADDRESSES.contains(expression(output))
                    ? Carried.Kind.OUR_ADDRESS
                    : Carried.Kind.VALUE;
        var last = filters.get(filters.size() - 1).Id().getText();
        return last.equals("url_encode") ? Carried.Kind.ENCODED_VALUE : Carried.Kind.VALUE;
    }

    private static String expression(OutputContext output) {
        var expression = output.expr() == null ? output.term() : output.expr();
        return expression == null ? "" : expression.getText();
    }
}
