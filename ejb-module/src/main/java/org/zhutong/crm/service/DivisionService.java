package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Divisions;
import org.zhutong.organisation.service.Permissions;

/** The administrative divisions of China, to choose a region from; see {@link Divisions}. Reads no table. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DivisionService {
    /** Most that are suggested at once. */
    public static final int MAX_SUGGESTIONS = 50;

    /**
     * What may be meant by what is being typed, the wider first.
     *
     * @param q part of a name, pinyin initials or the beginning of a code
     * @param limit at most {@value #MAX_SUGGESTIONS}
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<DivisionView> suggest(@Nullable String q, int limit) {
        return q == null
                ? List.of()
                : Divisions.suggest(q, Math.min(Math.max(limit, 1), MAX_SUGGESTIONS)).stream()
                        .map(DivisionView::of)
                        .toList();
    }

    /** Those directly in a division, by code; the provinces where there is no code; nothing where it is none. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<DivisionView> in(@Nullable String code) {
        return Divisions.in(code).stream().map(DivisionView::of).toList();
    }
}
