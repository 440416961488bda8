package dev.hagukumi.security;

import java.util.ArrayList;
import java.util.List;

/** Rule files that would run Java of their author's on the server; each sets a system property where it gets that far. */
final class RuleAttacks {
    private static final String MARK = "hagukumi.attacked";
    private static final String CODE = "System.setProperty(\"" + MARK + "\", \"yes\")";
    private static final String ESCAPED = CODE.replace("\"", "\\u0022");
    private static final String IN_A_TEXT = "x\\u0022 + " + ESCAPED + " + \\u0022";
    private static final String IN_SINGLE_QUOTES = "'x\" + " + CODE + " + \"'";
    private static final String REFLECTION = "forName(\"java.lang.System\").getMethod(\"setProperty\", String.class,"
            + " String.class).invoke(null, \"" + MARK + "\", \"yes\");";
    private static final String MAIL = "$reaction : Reaction(type == \"MailOpened\")";

    /** @param real whether it was seen to run where nothing is checked */
    record Attack(String name, String drl, boolean real) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Attack> attacks = new ArrayList<>();

    private RuleAttacks() {}

    /** The four that were reported. */
    static List<Attack> reported() {
        var attacks = new RuleAttacks();
        attacks.real(
                "a quote as an escape, within a text after then", then("score.addOncePer(\"" + IN_A_TEXT + "\", 1);"));
        attacks.real(
                "a line feed as an escape, within a comment after then",
                then("score.add(1); // fine \\u000a " + CODE + ";"));
        attacks.real(
                "a quote as an escape, within a text after when", when("Reaction(object != \"" + IN_A_TEXT + "\")"));
        attacks.real("a quote in the name of a rule", named("\"x\\\" + " + CODE.replace("\"", "\\\"") + " + \\\"\""));
        return attacks.attacks;
    }

    static List<Attack> all() {
        var attacks = new RuleAttacks();
        attacks.attacks.addAll(reported());
        attacks.texts();
        attacks.conditions();
        attacks.consequences();
        attacks.declarations();
        attacks.frames();
        return attacks.attacks;
    }

    static boolean ran() {
        return System.getProperty(MARK) != null;
    }

    static void forget() {
        System.clearProperty(MARK);
    }

    private void real(String name, String drl) {
        attacks.add(new Attack(name, drl, true));
    }

    /** Does not compile, or ends in a text, as far as we know. */
    private void tried(String name, String drl) {
        attacks.add(new Attack(name, drl, false));
    }

    private void texts() {
        real("quotes of one kind in a name in quotes of the other", named(IN_SINGLE_QUOTES));
        real("a quote as an escape, within a name", named("\"" + IN_A_TEXT + "\""));
        real(
                "quotes of one kind in a text in quotes of the other",
                when("Reaction(object != " + IN_SINGLE_QUOTES + ")"));
        real("an escape in a text for matches", when("Reaction(object matches \"" + IN_A_TEXT + "\")"));
        real("an escape in a text in a list", when("Reaction(object in (\"a\", \"" + IN_A_TEXT + "\"))"));
        real("an escape in a text for str", when("Reaction(object str[startsWith] \"" + IN_A_TEXT + "\")"));
        real("a text over several lines", then("score.addOncePer(\"\"\"\n x \"\"\" + " + CODE + " + \"\", 1);"));
        real("code between two comments", then("score.add(1); /* */ " + CODE + "; /* */"));
        tried("an escape with many u", then("score.addOncePer(\"" + IN_A_TEXT.replace("\\u", "\\uuuu") + "\", 1);"));
        tried(
                "a backslash before an escape",
                when("Reaction(object != \"" + IN_A_TEXT.replace("\\u", "\\\\u") + "\")"));
        tried("octal escapes after when", when("Reaction(object != \"" + IN_A_TEXT.replace("\\u0022", "\\42") + "\")"));
        tried(
                "octal escapes after then",
                then("score.addOncePer(\"" + IN_A_TEXT.replace("\\u0022", "\\42") + "\", 1);"));
        tried("a text of one backslash", when("Reaction(object != \"\\\\\", type != \" + " + CODE + " + \")"));
        tried("a line feed in a name", named("\"x\\u000a\""));
        tried("a name that closes its call", named("'x\"); " + CODE + "; (\"'"));
        tried("quotes nobody sees", then("score.addOncePer(\u201Cx\u201D + " + CODE + ", 1);"));
    }

    private void conditions() {
        real("eval", when("Reaction() eval(" + CODE + " == null)"));
        real("eval within a fact", when("Reaction(eval(" + CODE + " == null))"));
        real("a call within a fact", when("Reaction(" + CODE + " == null)"));
        real("a call with its package", when("Reaction(java.lang." + CODE + " == null)"));
        tried("a call that is bound", when("Reaction($x : java.lang." + CODE + ")"));
        real("from", when("$s : String() from " + CODE));
        real("collect", when("$l : java.util.List() from collect(Reaction(" + CODE + " == null))"));
        tried("accumulate", when("accumulate(Reaction($p : points); $t : sum($p + (" + CODE + " == null ? 1 : 0)))"));
        tried(
                "accumulate with code",
                when("$n : Number() from accumulate(Reaction($p : points), init( int t = 0; " + CODE
                        + "; ), action( t += $p; ), result( t ))"));
        tried("groupby", when("groupby(Reaction($p : points); " + CODE + "; $t : sum($p))"));
        real("forall", when("forall(Reaction(" + CODE + " == null))"));
        real("a path through objects", when("Reaction($s : /object[" + CODE + " == null])"));
        tried("constraints within a constraint", when("Reaction(object.(length > 0, " + CODE + " == null))"));
        tried("an arrow", when("Reaction(points > 0 -> " + CODE + ")"));
        tried("the class of a fact", when("$r : Reaction(class.name != null)"));
        tried("a window", when("Reaction() over window:time(" + CODE + ")"));
        real("an entry point", when("Reaction() from entry-point \"" + IN_A_TEXT + "\""));
        real("an entry point in other quotes", when("Reaction() from entry-point " + IN_SINGLE_QUOTES));
        tried("an annotation of a condition", when("Reaction() @watch(" + CODE + ")"));
        tried("a name in backticks", when("`Reaction`(points > 0)"));
        tried("a sign nobody sees in a name", when("Reaction(po\u202Eints > 0)"));
        tried("a control character in a name", when("Reaction(po\u0001ints > 0)"));
        tried("conditions that close the method", when("Reaction(points > 0); } static { " + CODE + "; "));
    }

    private void consequences() {
        real("a call", then(CODE + ";"));
        real("reflection on a fact", then("$reaction.getClass()." + REFLECTION));
        real("reflection on a text", then("\"\".getClass()." + REFLECTION));
        real("a lambda", then("Runnable r = () -> " + CODE + "; r.run();"));
        real(
                "a reference to a method",
                then("java.util.function.BinaryOperator<String> f = System::setProperty; f.apply(\"" + MARK
                        + "\", \"yes\");"));
        real(
                "a method handle",
                then("try { java.lang.invoke.MethodHandles.lookup().findStatic(System.class, \"setProperty\","
                        + " java.lang.invoke.MethodType.methodType(String.class, String.class, String.class)).invoke(\""
                        + MARK
                        + "\", \"yes\"); } catch (Throwable t) {}"));
        real("an anonymous class", then("new Object() { { " + CODE + "; } };"));
        real("a local class", then("class Evil { static String x = " + CODE + "; } new Evil();"));
        real(
                "what the engine lends",
                then("drools.getKieRuntime().getKieBase().getClass().getClassLoader(); " + CODE + ";"));
        real("another consequence", ruled("Reaction() do[x]", "score.add(1);\nthen[x]\n    " + CODE + ";"));
        real(
                "a branch",
                ruled("Reaction() if (" + CODE + " == null) do[x]", "score.add(1);\nthen[x]\n    score.add(2);"));
        tried(
                "a consequence that closes the method",
                then("score.add(1); }); } static { " + CODE + "; } void x() { Runnable r = (() -> {"));
        tried(
                "a consequence that closes the class",
                then("score.add(1); } } class Evil { static { " + CODE + "; } void x() {"));
    }

    private void declarations() {
        real(
                "a function",
                headed("function int evil() { " + CODE + "; return 1; }", "Reaction()", "score.add(evil());"));
        real(
                "a function after when",
                headed(
                        "function int evil() { " + CODE + "; return 1; }",
                        "Reaction(points >= evil())",
                        "score.add(1);"));
        real(
                "a static import",
                headed("import static java.lang.System.setProperty;", "Reaction()", CODE.substring(7) + ";"));
        real(
                "an imported function",
                headed("import function java.lang.System.setProperty;", "Reaction()", CODE.substring(7) + ";"));
        real("a declared fact", headed("declare Evil\n a : String = " + CODE + "\nend", "Reaction()", "new Evil();"));
        real(
                "a declared enum, which runs while rules are compiled",
                headed(
                        "declare enum Evil\n A(" + CODE + ");\n v : String\nend",
                        "Reaction()",
                        "score.add(Evil.A.hashCode());"));
        tried(
                "a declared trait",
                headed("declare trait Evil\n a : String = " + CODE + "\nend", "Reaction()", "score.add(1);"));
        tried(
                "a declared thread",
                headed("declare Evil extends java.lang.Thread\n a : String\nend", "Reaction()", "new Evil().start();"));
        tried(
                "an annotated fact",
                headed("declare Evil\n @expires(" + CODE + ")\n a : String\nend", "Reaction()", "score.add(1);"));
        real(
                "a declared entry point",
                headed("declare entry-point " + IN_SINGLE_QUOTES + "\nend", "Reaction()", "score.add(1);"));
        real(
                "a query",
                headed("query evil(String a)\n Reaction(" + CODE + " == null)\nend", "evil(\"x\";)", "score.add(1);"));
        real(
                "the name of a query",
                headed("query " + IN_SINGLE_QUOTES + "\n Reaction()\nend", "Reaction()", "score.add(1);"));
        real("a global", headed("global java.lang.Runtime runtime;", "Reaction()", CODE + ";"));
        tried("a unit", headed("unit EvilUnit;", "Reaction()", "score.add(1);"));
        tried(
                "a package of ours",
                ruled(MAIL, "score.add(1);").replace("rules.engagement", "dev.hagukumi.scoring.facts"));
        real("a package of the engine", ruled(MAIL, CODE + ";").replace("rules.engagement", "org.drools.model"));
        tried("a package of Java", ruled(MAIL, "score.add(1);").replace("rules.engagement", "java.lang"));
    }

    private void frames() {
        real("salience", framed("salience (" + CODE + " == null ? 1 : 2)", "score.add(1);"));
        real("enabled", framed("enabled (" + CODE + " == null)", "score.add(1);"));
        for (var attribute :
                List.of("agenda-group", "activation-group", "ruleflow-group", "date-effective", "calendars")) {
            real(attribute, framed(attribute + " \"" + IN_A_TEXT + "\"", "score.add(1);"));
            real(attribute + " in other quotes", framed(attribute + " " + IN_SINGLE_QUOTES, "score.add(1);"));
        }
        tried("a timer", framed("timer (int: 1 " + CODE + ")", "score.add(1);"));
        tried("a timer by expression", framed("timer (expr: " + CODE + ")", "score.add(1);"));
        tried("duration", framed("duration (" + CODE + ")", "score.add(1);"));
        tried("auto-focus", framed("auto-focus true", "score.add(1);"));
        real("another dialect", framed("dialect \"mvel\"", CODE + ";"));
        tried("a property in another dialect", framed("dialect \"mvel\"", "\"\".class." + REFLECTION));
        tried("an annotation", framed("@evil(" + CODE + ")", "score.add(1);"));
        tried("an annotation with an escape", framed("@ja(\"" + IN_A_TEXT + "\")", "score.add(1);"));
        tried("an annotation in other quotes", framed("@ja(" + IN_SINGLE_QUOTES + ")", "score.add(1);"));
        tried("an annotation of another package", framed("@java.lang.Deprecated(\"x\")", "score.add(1);"));
        tried("a template", "template header\n" + ruled(MAIL, "score.add(1);"));
        tried("a byte order mark within", ruled(MAIL, "score.add(1);\uFEFF"));
    }

    private static String then(String then) {
        return ruled(MAIL, then);
    }

    private static String when(String when) {
        return ruled(when, "score.add(1);");
    }

    private static String ruled(String when, String then) {
        return headed("", when, then);
    }

    private static String headed(String head, String when, String then) {
        return file(head, "\"An attack\"", "", when, then);
    }

    private static String framed(String attribute, String then) {
        return file("", "\"An attack\"", "    " + attribute + "\n", MAIL, then);
    }

    private static String named(String name) {
        return file("", name, "", MAIL, "score.add(1);");
    }

    private static String file(String head, String name, String attribute, String when, String then) {
        return "package rules.engagement;\nimport dev.hagukumi.scoring.facts.Reaction;\n"
                + "global dev.hagukumi.scoring.facts.ScoreVerbs score;\n" + head + "\nrule " + name
                + "\n    @code(\"attack\")\n" + attribute + "when\n    " + when + "\nthen\n    " + then + "\nend\n";
    }
}
