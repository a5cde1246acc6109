package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.zhutong.crm.service.ForecastRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.organisation.service.CompanyBooks;

/** What open opportunities promise, by month and branch. */
@Named
@RequestScoped
public class ForecastPage {
    @EJB
    private OpportunityService opportunities;

    @Inject
    private CompanyBooks books;

    private List<ForecastRow> rows = List.of();

    public void load() {
        rows = opportunities.forecast();
    }

    public List<ForecastRow> getRows() {
        return rows;
    }

    public BigDecimal getAmount() {
        return rows.stream().map(ForecastRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal getWeighted() {
        return rows.stream().map(ForecastRow::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String getCurrency() {
        return books.currency();
    }
}
