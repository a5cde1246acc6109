package org.zhutong.crm.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges whether two entries are one customer: each trait they both have speaks for or against it, and the sum decides (see
 * {@link DuplicateReason}, {@link DuplicateMatch}). No trait alone decides but the tax id and the name: a group shares
 * telephones, a building its address.
 */
public final class DuplicateMatcher {
    private static final int CLOSE = 85;
    private static final int ALIKE = 70;
    private static final int REMINDS = 55;
    private static final int SAME_ADDRESS = 85;
    private static final int ALIKE_ADDRESS = 65;
    private static final int SLIPS = 2;
    private static final int SHORTEST_TAX_ID = 6;

    private DuplicateMatcher() {}

    public static DuplicateMatch compare(CustomerTraits a, CustomerTraits b) {
        List<DuplicateReason> reasons = new ArrayList<>();
        CompanyName name = a.name();
        CompanyName otherName = b.name();
        if (name != null && otherName != null) {
            reasons.add(names(name, otherName));
        }
        String taxId = a.taxId();
        String otherTaxId = b.taxId();
        if (taxId != null && otherTaxId != null) {
            reasons.add(taxIds(taxId, otherTaxId));
        }
        if (a.sharesPhoneWith(b)) {
            reasons.add(DuplicateReason.PHONE_SAME);
        }
        addresses(a, b, reasons);
        return DuplicateMatch.of(reasons);
    }

    static DuplicateReason names(CompanyName a, CompanyName b) {
        if (a.text().equals(b.text())) {
            return DuplicateReason.NAME_SAME;
        }
        if (a.sound().equals(b.sound()) || a.sorted().equals(b.sorted())) {
            return DuplicateReason.NAME_SOUNDS_SAME;
        }
        int alike = Math.max(
                Similarity.pairs(a.sorted(), b.sorted()),
                Math.max(Similarity.edits(a.sound(), b.sound()), Similarity.edits(a.sorted(), b.sorted())));
        if (alike >= CLOSE) {
            return DuplicateReason.NAME_CLOSE;
        }
        if (alike >= ALIKE) {
            return DuplicateReason.NAME_ALIKE;
        }
        return alike >= REMINDS ? DuplicateReason.NAME_REMINDS : DuplicateReason.NAME_DIFFERENT;
    }

    private static DuplicateReason taxIds(String a, String b) {
        if (a.equals(b)) {
            return DuplicateReason.TAX_ID_SAME;
        }
        boolean close = Math.min(a.length(), b.length()) >= SHORTEST_TAX_ID
                && Similarity.distance(CompanyName.spell(a), CompanyName.spell(b)) <= SLIPS;
        return close ? DuplicateReason.TAX_ID_CLOSE : DuplicateReason.TAX_ID_DIFFERENT;
    }

    static void addresses(CustomerTraits a, CustomerTraits b, List<DuplicateReason> reasons) {
        if (a.address().isEmpty() || b.address().isEmpty()) {
            return;
        }
        int alike = Math.max(
                Similarity.pairs(a.address(), b.address()), Similarity.pairs(a.sortedAddress(), b.sortedAddress()));
        if (alike >= SAME_ADDRESS) {
            reasons.add(DuplicateReason.ADDRESS_SAME);
        } else if (alike >= ALIKE_ADDRESS) {
            reasons.add(DuplicateReason.ADDRESS_ALIKE);
        }
    }
}
