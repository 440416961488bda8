package dev.hagukumi.mail.template;

import liqp.org.antlr.v4.runtime.ParserRuleContext;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.org.antlr.v4.runtime.tree.TerminalNode;
import liquid.parser.v4.LiquidParser;
import liquid.parser.v4.LiquidParser.OtherContext;
import liquid.parser.v4.LiquidParser.OutputContext;

/**
 * What the author himself wrote in a body, all branches one after the other, for Markdown to be checked in it: outputs are
 * carried, and each line is where it stands in the file.
 */
final class AuthorsText {
    private final boolean tags;
    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    private AuthorsText(boolean tags) {
        this.tags = tags;
    }

    /** @param tags whether tags are carried too, so that it shows where one stands; else there is nothing in their place */
    static String of(ParseTree tree, boolean tags) {
        var reading = new AuthorsText(tags);
        reading.read(tree);
        return reading.text.toString();
    }

    private void read(ParseTree tree) {
        if (tree instanceof OtherContext own) {
            goTo(own);
            append(own.getText());
        } else if (tree instanceof OutputContext output) {
            goTo(output);
            var kind = WrittenOutputs.kind(output);
            append(kind.carry(kind == Carried.Kind.OUR_ADDRESS ? MailValues.SAMPLE_SITE : "x"));
        } else if (tree instanceof TerminalNode word) {
            if (tags && word.getSymbol().getType() == LiquidParser.TagStart) append(Carried.Kind.TAG.carry(""));
        } else {
            for (int i = 0; i < tree.getChildCount(); i++) read(tree.getChild(i));
        }
    }

    private void goTo(ParserRuleContext place) {
        while (line < place.start.getLine()) append("\n");
    }

    private void append(String more) {
        text.append(more);
        line += (int) more.chars().filter(c -> c == '\n').count();
    }
}
