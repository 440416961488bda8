package planted.manyargs;

class KnowsEverybody {
    KnowsEverybody(String a, String b, String c, String d, String e, String f) {}
}
