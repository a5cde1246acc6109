package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.mail.service.MailMessage;
import org.zhutong.mail.service.MailOutbox;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyService;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationLink;
import org.zhutong.sales.model.QuotationVisit;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Environment;
import org.zhutong.shared.service.Messages;

/** Mails quotations with a private link, and tells what was done by it. Within the caller's branches. */
@Stateless
public class QuotationMailService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private SalesSupport support;

    @Inject
    private QuotationService quotations;

    @Inject
    private MailOutbox outbox;

    @Inject
    private CompanyService company;

    @Inject
    private EmployeeNames employees;

    @Inject
    private CallerContext caller;

    /**
     * Mails a quotation to somebody at the customer, with a link of their own by which they accept, ask or decline. An approved
     * one is sent by that.
     *
     * @throws BusinessException CONFLICT unless it is approved or sent and still valid; STALE
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView mail(long id, @Nullable Integer version, QuotationMailCommand command) {
        Quotation quotation = queries.quotation(id);
        support.checkVersion(quotation, version);
        quotation.mail(caller.today(), caller.act());
        Locale locale = command.language() == null
                ? caller.locale()
                : Messages.supported(Locale.forLanguageTag(command.language()));
        String token = QuotationLink.newToken();
        QuotationLink link = new QuotationLink(
                id, token, command.contactName(), command.email(), locale.toLanguageTag(), caller.act());
        em.persist(link);
        outbox.put(letter(quotation, link, locale, token, command.message()));
        em.flush();
        return quotations.get(id);
    }

    private MailMessage letter(
            Quotation quotation, QuotationLink link, Locale locale, String token, @Nullable String message) {
        String name = company.head().nameIn(locale);
        String subject = Messages.text(locale, "sales.mail.subject", name, quotation.label());
        String words = message == null || message.isBlank() ? "" : message.strip() + "\n\n";
        String body = Messages.text(
                locale,
                "sales.mail.body",
                link.getContactName(),
                words,
                quotation.label(),
                quotation.getGross(),
                quotation.getValidUntil(),
                Environment.publicUrl() + "/offer?t=" + token + "&lang=" + locale.toLanguageTag(),
                caller.displayName(),
                name);
        return new MailMessage(
                link.getEmail(), link.getContactName(), subject, body, "/sales/quotation?id=" + quotation.getId());
    }

    /** Every link that was mailed, the latest first, with what was done by it. */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public List<SendingView> sendings(long id) {
        queries.quotation(id);
        Map<Long, List<VisitView>> visits = new HashMap<>();
        for (QuotationVisit visit : em.createQuery(
                        "SELECT v FROM QuotationVisit v WHERE v.quotationId = :id ORDER BY v.at DESC, v.id DESC",
                        QuotationVisit.class)
                .setParameter("id", id)
                .setMaxResults(500)
                .getResultList()) {
            visits.computeIfAbsent(visit.getLinkId(), link -> new ArrayList<>()).add(view(visit));
        }
        List<QuotationLink> links = em.createQuery(
                        "SELECT l FROM QuotationLink l WHERE l.quotationId = :id ORDER BY l.id DESC",
                        QuotationLink.class)
                .setParameter("id", id)
                .getResultList();
        Map<String, String> names = employees.of(
                links.stream().map(QuotationLink::getCreatedBy).distinct().toList());
        return links.stream()
                .map(link -> view(link, names, visits.getOrDefault(link.getId(), List.of())))
                .toList();
    }

    private static SendingView view(QuotationLink link, Map<String, String> names, List<VisitView> visits) {
        return new SendingView(
                Objects.requireNonNull(link.getId()),
                link.getContactName(),
                link.getEmail(),
                link.getLanguage(),
                names.getOrDefault(link.getCreatedBy(), link.getCreatedBy()),
                link.getCreatedAt(),
                link.getRevokedAt(),
                visits);
    }

    /**
     * Takes a link back: it opens nothing any more.
     *
     * @return every link, this one taken back
     * @throws BusinessException CONFLICT when it was taken back already
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public List<SendingView> revoke(long id, long linkId) {
        queries.quotation(id);
        QuotationLink link = em.find(QuotationLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || link.getQuotationId() != id) {
            throw BusinessException.notFound("shared.not-found");
        }
        link.revoke(caller.act());
        em.flush();
        return sendings(id);
    }

    /**
     * Notes that a customer's question was answered; the task it made is done.
     *
     * @throws BusinessException CONFLICT when it is no open question
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public VisitView answered(long id, long visitId) {
        queries.quotation(id);
        QuotationVisit visit = em.find(QuotationVisit.class, visitId, LockModeType.PESSIMISTIC_WRITE);
        if (visit == null || visit.getQuotationId() != id) {
            throw BusinessException.notFound("shared.not-found");
        }
        visit.handle(caller.act());
        return view(visit);
    }

    private static VisitView view(QuotationVisit visit) {
        return new VisitView(
                Objects.requireNonNull(visit.getId()),
                visit.getKind(),
                visit.getAt(),
                visit.getAddress(),
                visit.getAgent(),
                visit.getMessage(),
                visit.getHandledAt());
    }
}
