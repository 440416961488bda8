package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.rulebook.OneRuleFile;
import dev.hagukumi.security.RuleAttacks.Attack;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;

/** Rule files as an attacker would try them; those that the checks let pass are compiled and fired. */
class RuleFilesFuzzTests implements Fuzzed {

    @Override
    public InputKind kind() {
        var attacks = RuleAttacks.all().stream().map(Attack::drl).toList();
        return InputKind.ofTexts(
                "rule files", OneRuleFile.shipped(), attacks, RuleFilesFuzzTests::open, UnfitContent.class);
    }

    private static String open(byte[] input) {
        try {
            OneRuleFile.open("fuzzed.drl", input);
            return InputKind.TAKEN;
        } finally {
            assertThat(RuleAttacks.ran()).isFalse();
        }
    }
}
