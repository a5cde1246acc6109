package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import org.zhutong.approval.model.ApprovalPolicy;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;

/**
 * What every installation starts with: quotations above 5 % discount or above ¥100,000 need a sales manager, and so do orders
 * written without a quotation above 5 % discount, or the quotation could be gone around.
 */
@ApplicationScoped
public class ApprovalFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void base() {
        em.persist(new ApprovalPolicy(
                "报价标准审批",
                DocumentType.QUOTATION,
                null,
                Percent.of("5"),
                new BigDecimal("100000"),
                Permissions.QUOTATION_APPROVE));
        em.persist(new ApprovalPolicy(
                "直接订单折扣审批", DocumentType.SALES_ORDER, null, Percent.of("5"), null, Permissions.QUOTATION_APPROVE));
    }
}
