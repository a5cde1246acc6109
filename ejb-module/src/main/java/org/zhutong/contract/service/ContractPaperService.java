package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.internal.ContractComparisons;
import org.zhutong.contract.internal.ContractPrints;
import org.zhutong.contract.internal.ContractQueries;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Messages;

/** Contracts to be read: how two versions differ, and their print. */
@Stateless
public class ContractPaperService {
    @Inject
    private ContractQueries queries;

    @Inject
    private ContractComparisons comparisons;

    @Inject
    private ContractPrints prints;

    @Inject
    private CallerContext caller;

    /**
     * What a contract says otherwise than another: any two, though usually versions of one.
     *
     * @param id the later one
     * @param otherId what it is seen against
     * @throws BusinessException NOT_FOUND also when one of them is outside the caller's scope
     */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public ContractComparison compare(long id, long otherId) {
        return comparisons.of(queries.contract(otherId), queries.contract(id));
    }

    /**
     * Prints a contract; its clauses stay in their language.
     *
     * @param language {@code en} or {@code zh-CN}; null: the caller's
     */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public PdfFile pdf(long id, @Nullable String language) {
        Locale locale =
                language == null ? caller.locale() : Messages.supported(Locale.forLanguageTag(language.strip()));
        return prints.pdf(queries.contract(id), locale);
    }
}
