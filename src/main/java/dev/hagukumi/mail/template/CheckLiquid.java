package dev.hagukumi.mail.template;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liqp.org.antlr.v4.runtime.ParserRuleContext;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liquid.parser.v4.LiquidParser.AssignmentContext;
import liquid.parser.v4.LiquidParser.Empty_tagContext;
import liquid.parser.v4.LiquidParser.FilterContext;
import liquid.parser.v4.LiquidParser.For_arrayContext;
import liquid.parser.v4.LiquidParser.For_rangeContext;
import liquid.parser.v4.LiquidParser.IndexContext;
import liquid.parser.v4.LiquidParser.Lookup_IdContext;
import liquid.parser.v4.LiquidParser.Lookup_StrContext;
import liquid.parser.v4.LiquidParser.Lookup_id_indexesContext;
import liquid.parser.v4.LiquidParser.TagContext;
import liquid.parser.v4.LiquidParser.Term_LongNumContext;

/** Walks the parse tree of a mail and refuses every tag, filter and variable that is not on the list. */
final class CheckLiquid {
    /** The library fails on longer ones. */
    private static final int LONGEST_NUMBER = 9;

    private final int firstLine;
    private final String place;
    private final Findings findings;
    private final Set<String> loopVariables = new HashSet<>(Set.of("forloop"));
    private boolean fits = true;

    CheckLiquid(int firstLine, String place, Findings findings) {
        this.firstLine = firstLine;
        this.place = place;
        this.findings = findings;
    }

    boolean fits(ParseTree tree) {
        walk(tree, this::collectLoopVariable);
        walk(tree, this::check);
        return fits;
    }

    private void collectLoopVariable(ParserRuleContext node) {
        if (node instanceof For_arrayContext loop) collect(loop, loop.id().getText());
        if (node instanceof For_rangeContext loop) collect(loop, loop.id().getText());
    }

    private void collect(ParserRuleContext loop, String name) {
        loopVariables.add(name);
        if (MailValues.ROOTS.contains(name))
            refuse(loop, "a loop cannot count in '" + name + "', which is something else already");
    }

    private void check(ParserRuleContext node) {
        if (node instanceof TagContext) checkTag(node);
        if (node instanceof AssignmentContext) checkTag(node);
        if (node instanceof FilterContext filter) checkFilter(filter);
        if (node instanceof Lookup_id_indexesContext lookup) checkVariable(lookup);
        if (node instanceof Term_LongNumContext number && number.getText().length() > LONGEST_NUMBER)
            refuse(node, "a number has at most " + LONGEST_NUMBER + " digits");
        if (node instanceof Lookup_StrContext || node instanceof Lookup_IdContext)
            refuse(node, "write a variable by its name, without brackets");
    }

    private void checkTag(ParserRuleContext tag) {
        if (tag.getChild(0) instanceof Empty_tagContext) return;
        // The first word is the opening brace, the second the tag's name.
        var name = words(tag).skip(1).findFirst().orElse("").strip();
        if (!Liquid.TAGS.contains(name))
            refuse(tag, "the tag '" + name + "' is not possible in a mail; only " + sorted(Liquid.TAGS) + " are");
    }

    private static Stream<String> words(ParseTree tree) {
        return tree.getChildCount() == 0
                ? Stream.of(tree.getText())
                : IntStream.range(0, tree.getChildCount()).boxed().flatMap(n -> words(tree.getChild(n)));
    }

    private void checkFilter(FilterContext filter) {
        var name = filter.Id().getText();
        if (!Liquid.FILTERS.contains(name))
            refuse(
                    filter,
                    "the filter '" + name + "' is not possible in a mail; only " + sorted(Liquid.FILTERS) + " are");
    }

    private void checkVariable(Lookup_id_indexesContext lookup) {
        var name = lookup.getText();
        if (lookup.index().stream().anyMatch(CheckLiquid::inBrackets))
            refuse(lookup, "write a variable by its name, without brackets");
        else if (!loopVariables.contains(lookup.id().getText()) && !MailValues.NAMES.contains(name))
            refuse(lookup, "there is no variable '" + name + "'; a mail knows " + sorted(MailValues.NAMES));
    }

    private static boolean inBrackets(IndexContext index) {
        return index.Dot() == null;
    }

    private void refuse(ParserRuleContext where, String message) {
        fits = false;
        findings.add(firstLine + where.start.getLine() - 1, place, message);
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private static void walk(ParseTree tree, Consumer<ParserRuleContext> visit) {
        if (tree instanceof ParserRuleContext node) visit.accept(node);
        for (int i = 0; i < tree.getChildCount(); i++) walk(tree.getChild(i), visit);
    }
}
