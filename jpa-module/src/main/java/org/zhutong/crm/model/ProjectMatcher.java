package org.zhutong.crm.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether two registrations are of one building project: each trait both have speaks for or against it, and the sum
 * decides ({@link CollisionReason}, {@link ProjectMatch}). Another phase or building is another project, whatever else is the
 * same; a name in Latin letters says nothing about a Chinese one, there address and owner decide.
 */
public final class ProjectMatcher {
    /** Fewer syllables are in too many names to say anything. */
    private static final int SHORTEST_PART = 4;

    private ProjectMatcher() {}

    public static ProjectMatch compare(ProjectTraits a, ProjectTraits b) {
        List<CollisionReason> reasons = new ArrayList<>();
        add(reasons, names(a.place().name(), b.place().name()));
        add(reasons, address(a.place(), b.place()));
        CompanyName owner = a.owner();
        CompanyName other = b.owner();
        if (owner != null && other != null && isSameCompany(owner, other)) {
            reasons.add(CollisionReason.OWNER_SAME);
        }
        add(reasons, a.parts().compare(b.parts()));
        if (a.isElsewhere(b)) {
            reasons.add(CollisionReason.REGION_DIFFERENT);
        }
        return ProjectMatch.of(reasons);
    }

    private static void add(List<CollisionReason> reasons, @Nullable CollisionReason reason) {
        if (reason != null) {
            reasons.add(reason);
        }
    }

    private static @Nullable CollisionReason names(@Nullable CompanyName a, @Nullable CompanyName b) {
        if (a == null || b == null || isChinese(a) != isChinese(b)) {
            return null;
        }
        DuplicateReason alike = DuplicateMatcher.names(a, b);
        return switch (alike) {
            case NAME_SAME -> CollisionReason.NAME_SAME;
            case NAME_SOUNDS_SAME -> CollisionReason.NAME_SOUNDS_SAME;
            case NAME_CLOSE -> CollisionReason.NAME_CLOSE;
            case NAME_ALIKE -> CollisionReason.NAME_ALIKE;
            default -> isPart(a, b) || isPart(b, a) ? CollisionReason.NAME_ALIKE : CollisionReason.NAME_DIFFERENT;
        };
    }

    private static boolean isPart(CompanyName shorter, CompanyName longer) {
        return shorter.sound().size() >= SHORTEST_PART
                && String.join(" ", longer.sound()).contains(String.join(" ", shorter.sound()));
    }

    private static boolean isChinese(CompanyName name) {
        return name.text().chars().anyMatch(c -> c >= 0x3400);
    }

    private static @Nullable CollisionReason address(CustomerTraits a, CustomerTraits b) {
        List<DuplicateReason> found = new ArrayList<>();
        DuplicateMatcher.addresses(a, b, found);
        if (found.isEmpty()) {
            return null;
        }
        return found.get(0) == DuplicateReason.ADDRESS_SAME
                ? CollisionReason.ADDRESS_SAME
                : CollisionReason.ADDRESS_ALIKE;
    }

    private static boolean isSameCompany(CompanyName a, CompanyName b) {
        return switch (DuplicateMatcher.names(a, b)) {
            case NAME_SAME, NAME_SOUNDS_SAME, NAME_CLOSE -> true;
            default -> false;
        };
    }
}
