package dev.hagukumi.mail.template;

import java.util.Set;
import java.util.regex.Pattern;
import liqp.Insertions;
import liqp.TemplateParser;
import liqp.blocks.Case;
import liqp.blocks.Comment;
import liqp.blocks.For;
import liqp.blocks.If;
import liqp.blocks.Unless;
import liqp.exceptions.LiquidException;
import liqp.filters.Filters;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.parser.Flavor;
import org.jspecify.annotations.Nullable;

/** Liquid as a mail may use it: few tags, few filters, limits, and no way to a file. */
final class Liquid {
    static final Set<String> FILTERS =
            Set.of("capitalize", "default", "downcase", "size", "strip", "truncate", "upcase", "url_encode");
    static final Set<String> TAGS = Set.of("case", "comment", "for", "if", "unless");

    private static final int MAX_ITERATIONS = 1_000;
    private static final int MAX_RENDERED_CHARACTERS = 200_000;
    private static final Pattern LEXER_NOISE = Pattern.compile("(?s)^(lexer|parser) error \"(.*)\" on line .*$");

    private static final TemplateParser PARSER = new TemplateParser.Builder()
            .withFlavor(Flavor.LIQUID)
            .withErrorMode(TemplateParser.ErrorMode.STRICT)
            .withMaxIterations(MAX_ITERATIONS)
            .withMaxSizeRenderedString(MAX_RENDERED_CHARACTERS)
            // The library's own resolver reads any file of the machine.
            .withNameResolver(name -> {
                throw new IllegalStateException("a mail cannot include '" + name + "'");
            })
            .build();

    // Only these exist when a mail is rendered, whatever the check may have overlooked.
    private static final Insertions ALLOWED_TAGS =
            Insertions.of(new Case(), new Comment(), new For(), new If(), new Unless());
    private static final Filters ALLOWED_FILTERS = Filters.of(Filters.DEFAULT_FILTERS.values().stream()
            .filter(filter -> FILTERS.contains(filter.getName()))
            .toList());

    private Liquid() {}

    /** {@code null}, with the findings, where the text does not fit. */
    static @Nullable ParseTree parse(String text, int line, String place, Findings findings) {
        try {
            var excess = LiquidBounds.of(text, PARSER);
            if (excess == null) {
                var tree = PARSER.parse(text).getParseTree();
                return new CheckLiquid(line, place, findings).fits(tree) ? tree : null;
            }
            findings.add(line + excess.line() - 1, place, excess.message());
        } catch (LiquidException e) {
            findings.add(line + e.line - 1, place, "is not Liquid: " + said(e));
        } catch (RuntimeException e) {
            findings.add(line, place, "is not Liquid: " + e.getMessage());
        }
        return null;
    }

    static LiquidText compile(ParseTree checked, Writing writing) {
        return new LiquidText(PARSER, new WrittenOutputs(ALLOWED_TAGS, ALLOWED_FILTERS, writing).visit(checked));
    }

    private static String said(LiquidException e) {
        return LEXER_NOISE
                .matcher(String.valueOf(e.getMessage()))
                .replaceAll("$2")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
