package org.tallystick.intake.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column can mean, in the words of the screen; and how a column of that name is usually meant. */
enum Meaning {
    NONE("Leave out", ""),
    ACCOUNT("Account number", "acc(oun)?t( ?(no|num|number|id))?|case( ?(no|num|number|id))?|tax account"),
    DEBT("Debt or citation number", "(citation|ticket|invoice|bill|run|debt|reference|ref)( ?(no|num|number|id))?"),
    DEBT_TYPE("Debt type", "(debt|claim|receivable) ?(type|kind|class)"),
    DEPARTMENT("Department", "dep(artmen)?t( code)?"),
    NAME(
            "Party's name",
            ".*(owner|debtor|patient|defendant|customer|taxpayer|party).*|(full ?)?name|(first|last|middle) ?name"),
    BORN_ON("Date of birth", "dob|(date of )?birth( ?date)?|birth ?day|born.*"),
    SSN("Social security number", "ssn|social.*"),
    LICENSE("Driver license", "(driver'?s? )?licen[sc]e( ?(no|num|number))?"),
    PHONE("Phone", "(home |cell |mobile )?phone.*|tel.*|cell|mobile"),
    EMAIL("E-mail", "e ?mail.*"),
    ADDRESS("Whole address", "(mailing |property |full )?address"),
    LINE1("Street, first line", "(address|street|addr) ?(line )?1?|street.*"),
    LINE2("Street, second line", "(address|addr) ?(line )?2|unit|apt.*|suite"),
    CITY("City", "city|town"),
    STATE("State", "state|st"),
    ZIP("ZIP", "zip.*|postal.*"),
    LEVIED(
            "Amount levied",
            "(amount|amt|fine|charge|levied|assessed|original|penalty).*|.*amount( due| published)?|total( due)?"),
    ADJUSTED("Amount adjusted", "adjust.*|credit.*"),
    MOVED("Amount moved elsewhere", "moved.*|transfer.*"),
    PAID("Amount paid", ".*paid.*|payments?"),
    BALANCE("Balance, to check against", "balance.*|outstanding.*|owed|.*open amount"),
    INCURRED_ON(
            "Incurred on",
            "(service|violation|issue|incident|hearing|citation|invoice|due|bill|incurred).*date|date( of .*)?|date ?incurred|incurred( on)?"),
    LEVIED_ON("Levied on", "(levied|assessed).*(on|date)"),
    NEXT_DATE("Next date", "next.*date|review.*"),
    OWNER("Who answers, by user name", "collector|assigned to"),
    CONTACTS("Record of contacts", "contacts?( log)?|.*attempts.*|notices sent"),
    KEEP("Keep and tell", "");

    private final String words;
    private final Pattern usual;

    Meaning(String words, String usual) {
        this.words = words;
        this.usual = Pattern.compile(usual.isEmpty() ? "(?!)" : usual);
    }

    String words() {
        return words;
    }

    boolean isDate() {
        return this == INCURRED_ON || this == LEVIED_ON || this == NEXT_DATE || this == BORN_ON;
    }

    boolean isAmount() {
        return this == LEVIED || this == ADJUSTED || this == MOVED || this == PAID || this == BALANCE;
    }

    /** Belongs to one charge of the debt. */
    boolean isOfCharge() {
        return (isAmount() && this != BALANCE) || this == LEVIED_ON;
    }

    /** What was meant by its first letters, or by letters within it; what stood there before when nothing fits. */
    static Meaning beginningWith(String typed, Meaning before) {
        var letters = typed.strip().toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) return before;
        return Stream.of(values())
                .filter(meaning -> meaning.words.toLowerCase(Locale.ROOT).contains(letters))
                .min(Comparator.comparingInt(
                        meaning -> meaning.words.toLowerCase(Locale.ROOT).indexOf(letters)))
                .orElse(before);
    }

    /** How a column of this name is usually meant; what is not known is kept. */
    static Meaning of(String column, List<Meaning> taken) {
        var name = column.toLowerCase(Locale.ROOT).replaceAll("[_\\-.#]+", " ").strip();
        for (var meaning : List.of(
                ACCOUNT,
                DEBT,
                DEBT_TYPE,
                DEPARTMENT,
                BORN_ON,
                SSN,
                LICENSE,
                PHONE,
                EMAIL,
                LINE2,
                ADDRESS,
                LINE1,
                CITY,
                STATE,
                ZIP,
                INCURRED_ON,
                LEVIED_ON,
                NEXT_DATE,
                CONTACTS,
                PAID,
                BALANCE,
                ADJUSTED,
                MOVED,
                LEVIED,
                NAME,
                OWNER))
            if (meaning.usual.matcher(name).matches() && (!taken.contains(meaning) || meaning == NAME)) return meaning;
        return KEEP;
    }
}
