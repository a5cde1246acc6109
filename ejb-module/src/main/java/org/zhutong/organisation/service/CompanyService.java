package org.zhutong.organisation.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.organisation.model.Company;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.StaleVersions;

/** The company: what it prints on documents and says of itself in letters. */
@Stateless
public class CompanyService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @RolesAllowed(Permissions.SETTING_READ)
    public CompanyView get() {
        return view(load());
    }

    /** The head of a document; whoever may see the document may see it. */
    @PermitAll
    public CompanyData head() {
        return load().data();
    }

    /**
     * @param version as read
     * @throws BusinessException STALE when it was changed since; FORBIDDEN for people of one branch
     */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public CompanyView update(int version, CompanyCommand command) {
        if (!caller.scope().companyWide()) {
            throw BusinessException.forbidden("shared.forbidden");
        }
        Company company = load();
        StaleVersions.check(em, company, version);
        company.describe(new CompanyData(
                command.name(),
                command.nameEn(),
                command.taxId(),
                command.address(),
                command.phone(),
                command.email(),
                command.bankName(),
                command.bankAccount(),
                command.quotationTerms(),
                command.quotationTermsEn()));
        em.flush();
        return view(company);
    }

    private Company load() {
        return em.createQuery("SELECT c FROM Company c", Company.class).getSingleResult();
    }

    private static CompanyView view(Company company) {
        CompanyData data = company.data();
        return new CompanyView(
                company.getVersion(),
                company.getCode(),
                company.getCurrency(),
                data.name(),
                data.nameEn(),
                data.taxId(),
                data.address(),
                data.phone(),
                data.email(),
                data.bankName(),
                data.bankAccount(),
                data.quotationTerms(),
                data.quotationTermsEn());
    }
}
