package org.zhutong.crm.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a building project is recognised by when somebody else registers it, made comparable: its name and which part of it
 * ({@link ProjectParts}), address, division, and for whom it is built.
 *
 * <p>{@link #keys} finds the registrations worth comparing: whoever shares a key. Beside those of a name and an address
 * ({@link CustomerTraits#keys}) these are every three syllables of the name that follow each other, since people leave out the
 * developer or add a district, and the owner.
 */
public final class ProjectTraits {
    private static final int SHINGLE = 3;
    private static final int MOST_UNITS = 60;

    private final ProjectParts parts;
    private final CustomerTraits place;
    private final @Nullable CompanyName owner;
    private final String region;

    /** Anything but the name may be missing: it is then not compared. */
    public ProjectTraits(
            String name, @Nullable String region, @Nullable String address, @Nullable String projectOwner) {
        this.parts = new ProjectParts(name);
        this.place = new CustomerTraits(parts.name(), null, Stream.of(), address);
        CompanyName company = projectOwner == null ? null : CompanyName.of(projectOwner);
        this.owner = company == null || company.text().isEmpty() ? null : company;
        this.region = region == null ? "" : region.replaceAll("[\\s省市区县]|自治州|自治区|地区", "");
    }

    /** Hashes of everything two registrations of one project are likely to share. */
    public Set<Long> keys() {
        Set<Long> keys = new LinkedHashSet<>(place.keys());
        CompanyName name = place.name();
        List<String> units = name == null ? List.of() : name.sound();
        for (int i = 0; i + SHINGLE <= Math.min(units.size(), MOST_UNITS); i++) {
            keys.add(CustomerTraits.hash('S', String.join(" ", units.subList(i, i + SHINGLE))));
        }
        if (owner != null) {
            keys.add(CustomerTraits.hash('O', String.join(" ", owner.sound())));
        }
        return keys;
    }

    ProjectParts parts() {
        return parts;
    }

    /** Its name and address, compared as those of customers are. */
    CustomerTraits place() {
        return place;
    }

    @Nullable
    CompanyName owner() {
        return owner;
    }

    /** Whether both say where they are, and it is not the same: 浙江杭州 and 杭州 are. */
    boolean isElsewhere(ProjectTraits other) {
        return !region.isEmpty()
                && !other.region.isEmpty()
                && !region.contains(other.region)
                && !other.region.contains(region);
    }
}
