package org.zhutong.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which feature and which floor a class belongs to, and which features a feature may know. */
final class Features {
    private static final PackageMatcher FEATURE = PackageMatcher.of("org.zhutong.(*)..");
    private static final PackageMatcher FLOOR = PackageMatcher.of("org.zhutong.(*).(*)..");

    /** Known to all: the base, the organisation with its caller and branches, the audit trail, the outbox, and files. */
    private static final Set<String> COMMON = Set.of("shared", "organisation", "audit", "mail", "attachment");

    /** Who may know whom beyond {@link #COMMON}; as in the architecture, nothing else. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("organisation", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("mail", Set.of()),
            Map.entry("attachment", Set.of()),
            Map.entry("approval", Set.of()),
            Map.entry("catalog", Set.of()),
            Map.entry("crm", Set.of()),
            Map.entry("inventory", Set.of("catalog")),
            Map.entry("sales", Set.of("crm", "catalog", "inventory", "approval")),
            Map.entry("contract", Set.of("crm", "sales", "approval")),
            Map.entry("purchasing", Set.of("catalog", "inventory", "approval")),
            Map.entry("finance", Set.of("crm", "sales", "contract", "purchasing", "approval")),
            Map.entry("project", Set.of("crm", "contract", "sales", "inventory")),
            Map.entry("dataimport", Set.of("crm", "catalog", "inventory", "finance")),
            Map.entry("integration", Set.of("sales", "purchasing", "finance")));

    /** What one feature offers another by implementing its {@code spi}, knowing nothing else of it. */
    private static final Map<String, Set<String>> IMPLEMENTS_SPI_OF =
            Map.of("crm", Set.of("catalog"), "dataimport", Set.of("sales"));

    private Features() {}

    static Optional<String> of(JavaClass type) {
        return FEATURE.match(type.getPackageName()).map(match -> match.getGroup(1));
    }

    /** {@code model}, {@code service}, {@code event}, {@code spi}, {@code internal}, {@code web}, {@code rest}, … */
    static String floor(JavaClass type) {
        return FLOOR.match(type.getPackageName())
                .map(match -> match.getGroup(2))
                .orElse("");
    }

    /** The web shell and the REST base: shared by all features, and standing on all that is common. */
    static boolean isWebBase(JavaClass type) {
        return of(type).equals(Optional.of("shared"))
                && Set.of("web", "rest", "openapi").contains(floor(type));
    }

    static boolean isKnown(String feature) {
        return feature.equals("analytics") || ALLOWED.containsKey(feature);
    }

    static boolean mayImplement(String feature, String other, JavaClass part) {
        return floor(part).equals("spi")
                && IMPLEMENTS_SPI_OF.getOrDefault(feature, Set.of()).contains(other);
    }

    static boolean mayKnow(String feature, String other) {
        return feature.equals(other)
                || COMMON.contains(other)
                || feature.equals("analytics")
                || ALLOWED.getOrDefault(feature, Set.of()).contains(other);
    }
}
