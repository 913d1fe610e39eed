package org.tallystick.intake.sample;

import java.util.List;
import java.util.Random;

/** Names and addresses that nobody bears, from small lists written for this project. */
final class InventedNames {

    private static final List<String> LAST = List.of(
            "Abara",
            "Alderete",
            "Ashgrove",
            "Bellweather",
            "Brandvold",
            "Calloway",
            "Castellane",
            "Chukwu",
            "Corriveau",
            "Dalgaard",
            "Delacruz",
            "Dunmore",
            "Eastwick",
            "Eriksdal",
            "Fairbrother",
            "Farrokhi",
            "Fontenot",
            "Galbreath",
            "Ghorbani",
            "Halloran",
            "Haverford",
            "Ibarrola",
            "Iwasaki",
            "Jaramillo",
            "Kessler-Boyd",
            "Kovalenko",
            "Lindqvist",
            "Longacre",
            "Marchetti",
            "McTavish",
            "Mbeki-Ross",
            "Nakagawa",
            "Northcote",
            "O'Dwyer",
            "Okonjo",
            "Ostrander",
            "Palomino",
            "Pemberton",
            "Quintanilla",
            "Ravensworth",
            "Rosales",
            "Saetang",
            "Sandoval",
            "Stavros",
            "Tanaka",
            "Thibodeaux",
            "Tranquille",
            "Ulloa",
            "Vandermeer",
            "Vasquez",
            "Whitlock",
            "Winterbourne",
            "Xiong",
            "Yamada",
            "Yarborough",
            "Zelaya",
            "Zimmer");
    private static final List<String> FIRST = List.of(
            "Adaeze", "Alma", "Amir", "Beatriz", "Bram", "Carmen", "Cedric", "Chidi", "Daniela", "Darius", "Dolores",
            "Edwin", "Elena", "Farah", "Felix", "Greta", "Hana", "Hector", "Ines", "Ivan", "Jasper", "Joan", "Kamal",
            "Keiko", "Leon", "Linh", "Lucia", "Malik", "Marisol", "Mateo", "Nadia", "Nikolai", "Olive", "Omar",
            "Paloma", "Peter", "Priya", "Quinn", "Rafael", "Rosa", "Ruben", "Samir", "Silvia", "Tariq", "Teresa", "Uma",
            "Victor", "Wanda", "Yusuf", "Zora");
    private static final List<String> TRADE = List.of(
            "Bakery",
            "Builders",
            "Cafe",
            "Catering",
            "Cleaners",
            "Deli",
            "Dental Group",
            "Electric",
            "Florists",
            "Garage",
            "Hardware",
            "Imports",
            "Janitorial",
            "Landscaping",
            "Market",
            "Movers",
            "Painting",
            "Plumbing",
            "Printing",
            "Roofing",
            "Salon",
            "Studio",
            "Tailors",
            "Towing",
            "Upholstery");
    private static final List<String> PLACE = List.of(
            "Amber",
            "Bluegate",
            "Cedarline",
            "Copperfield",
            "Driftwood",
            "Evergrove",
            "Foxglove",
            "Goldenrod",
            "Harborline",
            "Ironbark",
            "Juniper",
            "Kingfisher",
            "Larkspur",
            "Marigold",
            "Nettle",
            "Orchard",
            "Pepperwood",
            "Quarry",
            "Redstone",
            "Saltmarsh",
            "Thistle",
            "Upland",
            "Violet",
            "Wayfarer",
            "Yarrow");
    private static final List<String> FORM = List.of("LLC", "Inc", "Co", "LP");
    private static final List<String> STREET = List.of("St", "Ave", "Ct", "Way", "Dr", "Pl", "Ter", "Ln");

    private InventedNames() {}

    /** As debtors are kept: Rivera, Maria A. */
    static String person(Random random) {
        var middle = random.nextInt(3) == 0 ? " " + (char) ('A' + random.nextInt(26)) + "." : "";
        return one(LAST, random) + ", " + one(FIRST, random) + middle;
    }

    static String organization(Random random) {
        return one(PLACE, random) + " " + one(TRADE, random) + " " + one(FORM, random);
    }

    static String street(Random random) {
        return (100 + random.nextInt(4_900)) + " " + one(PLACE, random) + " " + one(STREET, random);
    }

    /** Blank for most. */
    static String unit(Random random) {
        return random.nextInt(4) == 0 ? "Apt " + (1 + random.nextInt(48)) : "";
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
