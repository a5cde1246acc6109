package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.Breaches;
import org.zhutong.organisation.spi.InvariantCheck;

/**
 * Invariant 8: nobody decided on what they submitted, not even by a deputy; what was decided has somebody who decided it, and
 * what is approved every yes of every step (one no ends a request, so all of an approved one are yeses).
 */
@ApplicationScoped
public class ApprovalInvariant implements InvariantCheck {
    private static final String NAME = "approval.decisions";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Breach> check() {
        return new Breaches(NAME, em, caller.locale())
                .find(
                        "approval.invariant.own",
                        "SELECT R.DOCUMENT_NUMBER, R.SUBMITTED_BY FROM APPROVAL_REQUEST R JOIN APPROVAL_DECISION D"
                                + " ON D.REQUEST_ID = R.ID WHERE D.DECIDED_BY = R.SUBMITTED_BY OR D.DECIDED_FOR = R.SUBMITTED_BY")
                .find(
                        "approval.invariant.undecided",
                        "SELECT R.DOCUMENT_NUMBER, R.STATUS FROM APPROVAL_REQUEST R WHERE R.STATUS IN ('APPROVED', 'REFUSED')"
                                + " AND NOT EXISTS (SELECT 1 FROM APPROVAL_DECISION D WHERE D.REQUEST_ID = R.ID)")
                .find(
                        "approval.invariant.incomplete",
                        "SELECT R.DOCUMENT_NUMBER, S.POSITION, S.NEEDED FROM APPROVAL_REQUEST R JOIN APPROVAL_STEP S"
                                + " ON S.REQUEST_ID = R.ID WHERE R.STATUS = 'APPROVED' AND S.NEEDED > (SELECT COUNT(*) FROM"
                                + " APPROVAL_DECISION D WHERE D.REQUEST_ID = R.ID AND D.STEP = S.POSITION)")
                .list();
    }
}
