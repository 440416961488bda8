package dev.hagukumi.scoring.confined;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types and members that compiled rules may refer to, by their names within class files. */
final class AllowedReferences {
    /** What classes generated of rules refer to beside the vocabulary: found by reading them, and kept as short as it is. */
    private static final Map<Pattern, Set<String>> GENERATOR = read("""
            java/lang/Object                                <init>
            java/lang/String                                equals hashCode valueOf
            java/lang/Boolean                               TYPE valueOf booleanValue
            java/lang/Integer                               TYPE valueOf intValue
            java/lang/Double                                valueOf
            java/lang/Enum                                  <init> valueOf
            java/lang/System                                arraycopy
            java/lang/RuntimeException                      <init>
            java/lang/IllegalArgumentException              <init>
            java/lang/(Class|CharSequence|Number|Comparable|Exception|Throwable|Override)
            java/lang/invoke/StringConcatFactory            makeConcatWithConstants
            java/lang/invoke/(CallSite|MethodType|MethodHandles|MethodHandles\\$Lookup)
            java/time/format/DateTimeFormatterBuilder       <init> parseCaseInsensitive appendPattern toFormatter
            java/time/format/DateTimeFormatter
            java/util/ArrayList                             <init>
            java/util/Arrays                                asList
            java/util/Collections                           emptyList
            java/util/List                                  add
            java/util/Locale                                ENGLISH
            java/util/regex/Pattern                         compile matcher
            java/util/regex/Matcher                         matches
            org/drools/compiler/kie/builder/MaterializedLambda
            org/drools/model/(Alpha|Beta)Index\\d?
            org/drools/model/(Declaration|EntryPoint|Global|Index|Model|PatternDSL|Query|Rule|RuleItemBuilder|TypeMetaData|Variable)
            org/drools/model/DomainClassMetadata            getPropertyIndex
            org/drools/model/Index\\$ConstraintType         EQUAL NOT_EQUAL GREATER_THAN GREATER_OR_EQUAL LESS_THAN LESS_OR_EQUAL
            org/drools/model/PatternDSL\\$PatternDef        expr bind and or endAnd endOr
            org/drools/model/consequences/ConsequenceBuilder
            org/drools/model/consequences/ConsequenceBuilder\\$_(\\d+|N)  execute
            org/drools/model/functions/(Block|Function|Predicate)(\\d+|N)
            org/drools/model/functions/(HashedExpression|Operator)
            org/drools/model/functions/PredicateInformation <init> addRuleNames
            org/drools/model/impl/RuleBuilder               build metadata
            org/drools/model/operators/(Contains|Excludes|In|Matches|MemberOf|SoundsLike)Operator  INSTANCE
            org/drools/model/view/(ExprViewItem|ViewItem|ViewItemBuilder)
            org/drools/modelcompiler/CanonicalKieModuleModel
            org/drools/modelcompiler/dsl/pattern/D          rule pattern on globalOf declarationOf alphaIndexedBy betaIndexedBy eval not exists or and
            org/drools/modelcompiler/util/EvaluationUtil    areNullSafeEquals areNumbersNullSafeEquals equals notEquals \
            greaterThan lessThan greaterOrEqual lessOrEqual greaterThanNumbers lessThanNumbers greaterOrEqualNumbers \
            lessOrEqualNumbers greaterThanStringsAsNumbers lessThanStringsAsNumbers greaterOrEqualStringsAsNumbers lessOrEqualStringsAsNumbers
            org/drools/util/DateUtils                       getDateFormatMask
            org/kie/api/KieServices                         get newKieModuleModel
            org/kie/api/builder/ReleaseId
            org/kie/api/builder/model/KieModuleModel        newKieBaseModel
            org/kie/api/builder/model/KieBaseModel          addPackage setDefault setEventProcessingMode setMutability newKieSessionModel
            org/kie/api/builder/model/KieSessionModel       setDefault setType setClockType
            org/kie/api/builder/model/KieSessionModel\\$KieSessionType  STATEFUL STATELESS
            org/kie/api/conf/EventProcessingOption          CLOUD
            org/kie/api/conf/KieBaseMutabilityOption        ALLOWED
            org/kie/api/runtime/conf/ClockTypeOption        get
            org/kie/util/maven/support/ReleaseIdImpl        <init>
            """);

    private final Map<String, Set<String>> vocabulary;
    private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    AllowedReferences(Collection<Class<?>> vocabulary) {
        this.vocabulary = vocabulary.stream()
                .collect(Collectors.toMap(type -> type.getName().replace('.', '/'), AllowedReferences::members));
    }

    boolean hasType(String type) {
        return members(type).isPresent();
    }

    boolean hasMember(String type, String member) {
        return members(type).filter(names -> names.contains(member)).isPresent();
    }

    private Optional<Set<String>> members(String type) {
        return known.computeIfAbsent(
                type, any -> Optional.ofNullable(vocabulary.get(any)).or(() -> ofTheGenerator(any)));
    }

    private static Optional<Set<String>> ofTheGenerator(String type) {
        return GENERATOR.entrySet().stream()
                .filter(each -> each.getKey().matcher(type).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Fields of facts, verbs, constants: what a rule says of them, and not what every object can. */
    private static Set<String> members(Class<?> type) {
        var names = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : type.isEnum()
                        ? Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name())
                        : Arrays.stream(type.getDeclaredMethods()).map(Method::getName);
        return names.collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Pattern, Set<String>> read(String lines) {
        return lines.lines()
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(
                        words -> Pattern.compile(words[0]),
                        words -> Stream.of(words).skip(1).collect(Collectors.toUnmodifiableSet()),
                        (one, other) -> one,
                        () -> new TreeMap<>(Comparator.comparing(Pattern::pattern))));
    }
}
