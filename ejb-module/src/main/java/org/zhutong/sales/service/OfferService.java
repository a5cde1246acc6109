package org.zhutong.sales.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.internal.InquiryAnswers;
import org.zhutong.sales.internal.LinkGate;
import org.zhutong.sales.internal.QuotationPrints;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationChoice;
import org.zhutong.sales.model.QuotationLink;
import org.zhutong.sales.model.QuotationVisit;
import org.zhutong.sales.model.VisitKind;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.StaleVersions;

/**
 * What somebody at the customer does by a private link. Open to all, since the token is the proof: {@link #enter} first, in a
 * transaction of its own, tells who it is, so that the audit trail of what follows names them.
 */
@Stateless
@PermitAll
public class OfferService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private LinkGate gate;

    @Inject
    private QuotationPrints prints;

    @Inject
    private InquiryAnswers inquiryAnswers;

    @Inject
    private CallerContext caller;

    /**
     * Looks at a token.
     *
     * @return false for one that opens nothing, whyever: guessed, expired, used, replaced, or one too many from this address
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean enter(@Nullable String token) {
        QuotationLink link = gate.enter(token);
        if (link != null) {
            caller.actAsCustomer(link.label());
        }
        return link != null;
    }

    /** Shows the quotation as it is offered without its options, and logs that it was opened. */
    public OfferView open(String token, @Nullable Locale language, @Nullable String agent) {
        QuotationLink link = gate.link(token);
        log(link, VisitKind.OPENED, agent, null);
        return offer(link, List.of(), language);
    }

    /**
     * Shows the quotation with what it comes to when some of its options are taken.
     *
     * @param taken numbers of optional and alternative lines
     * @throws BusinessException INVALID when that is no choice
     */
    public OfferView choose(String token, Collection<Integer> taken, @Nullable Locale language) {
        return offer(gate.link(token), taken, language);
    }

    private OfferView offer(QuotationLink link, Collection<Integer> taken, @Nullable Locale language) {
        Quotation quotation = em.find(Quotation.class, link.getQuotationId());
        QuotationChoice choice =
                taken.isEmpty() ? QuotationChoice.none(quotation) : QuotationChoice.of(quotation, taken);
        return prints.offer(quotation, link.getContactName(), choice, language(link, language));
    }

    public PdfFile pdf(String token, @Nullable Locale language, @Nullable String agent) {
        QuotationLink link = gate.link(token);
        log(link, VisitKind.PRINTED, agent, null);
        return prints.pdf(em.find(Quotation.class, link.getQuotationId()), language(link, language));
    }

    /**
     * The customer agrees, by the rule that holds when an employee notes it.
     *
     * @param version what was seen
     * @param taken numbers of the optional and alternative lines they take
     * @throws BusinessException CONFLICT when the state or the validity does not allow it; INVALID when that is no choice; STALE
     */
    public void accept(String token, int version, Collection<Integer> taken, @Nullable String agent) {
        QuotationLink link = gate.locked(token);
        Quotation quotation = locked(link);
        StaleVersions.check(em, quotation, version);
        quotation.accept(taken, caller.today(), caller.act());
        inquiryAnswers.accepted(quotation, caller.act());
        log(link, VisitKind.ACCEPTED, agent, null);
    }

    /** The customer declines. @param reason why, may be left out */
    public void reject(String token, @Nullable String reason, @Nullable String agent) {
        QuotationLink link = gate.locked(token);
        String text = Text.optional("message", reason, 500);
        AuditContext.reason(text);
        Quotation quotation = locked(link);
        quotation.reject(caller.act().because(text));
        inquiryAnswers.declined(quotation, caller.act().because(text));
        log(link, VisitKind.REJECTED, agent, text);
    }

    /** A question to the salesperson, for whom it becomes a task. */
    public void ask(String token, @Nullable String question, @Nullable String agent) {
        log(gate.link(token), VisitKind.ASKED, agent, question);
    }

    private Quotation locked(QuotationLink link) {
        return em.find(Quotation.class, link.getQuotationId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void log(QuotationLink link, VisitKind kind, @Nullable String agent, @Nullable String message) {
        em.persist(new QuotationVisit(
                Objects.requireNonNull(link.getId()),
                link.getQuotationId(),
                kind,
                caller.act().at(),
                caller.address(),
                agent,
                message));
    }

    private static Locale language(QuotationLink link, @Nullable Locale wanted) {
        return wanted == null ? Locale.forLanguageTag(link.getLanguage()) : wanted;
    }
}
