package org.zhutong.crm.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is recognised by when it is about to be entered a second time, made comparable: name, tax id, telephone
 * numbers, address.
 *
 * <p>{@link #keys} finds in a large number of customers those worth comparing: whoever shares a key. A slip in a name is found
 * because the keys of a name are itself and itself with any one character (Chinese: syllable) left out.
 */
public final class CustomerTraits {
    /** Longer names have a key as they stand only. */
    private static final int MOST_UNITS = 24;

    private static final int FEWEST_UNITS = 3;
    private static final int PHONE_DIGITS = 8;
    private static final int SHORTEST_PHONE = 7;
    private static final int SHORTEST_ADDRESS = 8;

    private final @Nullable CompanyName name;
    private final @Nullable String taxId;
    private final Set<String> phones;
    private final List<String> address;
    private final List<String> sortedAddress;

    /** Anything may be missing: it is then not compared. */
    public CustomerTraits(
            @Nullable String name, @Nullable String taxId, Stream<@Nullable String> phones, @Nullable String address) {
        CompanyName comparable = name == null ? null : CompanyName.of(name);
        this.name = comparable == null || comparable.text().isEmpty() ? null : comparable;
        this.taxId = taxId == null || taxId.isBlank() ? null : taxId.strip().toUpperCase(Locale.ROOT);
        this.phones = new LinkedHashSet<>();
        phones.filter(Objects::nonNull).map(CustomerTraits::digits).forEach(digits -> {
            if (digits.length() >= SHORTEST_PHONE) {
                this.phones.add(digits);
            }
        });
        List<String> words = address == null ? List.of() : words(address);
        this.address = CompanyName.spell(String.join("", words));
        this.sortedAddress =
                CompanyName.spell(String.join("", words.stream().sorted().toList()));
    }

    /** Without the country's code and an extension. */
    private static String digits(String phone) {
        String plain = Normalizer.normalize(phone, Normalizer.Form.NFKC).split("[转轉x#*/,;]", 2)[0];
        String digits = plain.replaceAll("[^0-9]", "");
        return digits.length() > 11 ? digits.replaceFirst("^(00)?86", "") : digits;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Hashes of everything two entries of one customer are likely to share. */
    public Set<Long> keys() {
        Set<Long> keys = new LinkedHashSet<>();
        if (name != null) {
            nameKeys(name, keys);
        }
        if (taxId != null) {
            keys.add(hash('T', taxId));
        }
        phones.forEach(phone -> keys.add(hash('P', lastDigits(phone))));
        if (address.size() >= SHORTEST_ADDRESS) {
            keys.add(hash('A', String.join("", address)));
        }
        return keys;
    }

    private static void nameKeys(CompanyName name, Set<Long> keys) {
        List<String> units = name.sound();
        keys.add(hash('N', String.join(" ", units)));
        keys.add(hash('N', String.join(" ", name.sorted())));
        if (units.size() >= FEWEST_UNITS && units.size() <= MOST_UNITS) {
            for (int i = 0; i < units.size(); i++) {
                List<String> shorter = new ArrayList<>(units);
                shorter.remove(i);
                keys.add(hash('N', String.join(" ", shorter)));
            }
        }
    }

    private static String lastDigits(String phone) {
        return phone.substring(Math.max(0, phone.length() - PHONE_DIGITS));
    }

    /** FNV-1a: two texts of the same hash cost one comparison too many, nothing else. */
    static long hash(char kind, String text) {
        long hash = 0xcbf29ce484222325L;
        for (char c : (kind + text).toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return hash;
    }

    @Nullable
    CompanyName name() {
        return name;
    }

    @Nullable
    String taxId() {
        return taxId;
    }

    List<String> address() {
        return address;
    }

    List<String> sortedAddress() {
        return sortedAddress;
    }

    /** The same line, dialled with or without the area code. */
    boolean sharesPhoneWith(CustomerTraits other) {
        return phones.stream()
                .anyMatch(mine -> other.phones.stream()
                        .anyMatch(theirs -> lastDigits(mine).equals(lastDigits(theirs))
                                && (mine.endsWith(theirs) || theirs.endsWith(mine))));
    }
}
