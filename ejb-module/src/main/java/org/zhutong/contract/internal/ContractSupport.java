package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.StaleVersions;

/** What the use cases of contracts do alike. */
@ApplicationScoped
public class ContractSupport {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractQueries queries;

    @Inject
    private CallerContext caller;

    /** The contract, unless the caller has seen another version of it. @param version null: whatever it is now */
    public Contract load(long id, @Nullable Integer version) {
        Contract contract = queries.contract(id);
        if (version != null) {
            StaleVersions.check(em, contract, version);
        }
        return contract;
    }

    /** Doing something now, in the caller's name, for a reason that the audit trail keeps too. */
    public Act act(@Nullable String reason) {
        String text = Text.optional("reason", reason, 500);
        AuditContext.reason(text);
        return caller.act().because(text);
    }
}
