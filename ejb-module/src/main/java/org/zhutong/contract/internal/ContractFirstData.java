package org.zhutong.contract.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseData;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ClauseTemplate;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.service.BundledCsv;

/** The clauses of a usual contract for building materials, for every company to make its own. */
@ApplicationScoped
public class ContractFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void base() {
        BundledCsv.read("/org/zhutong/contract/base-clauses.csv", this::clause);
    }

    private void clause(NamedCsvRecord row) {
        String contractKind = row.getField("contractKind");
        ClauseData data = new ClauseData(
                row.getField("title"),
                row.getField("text"),
                row.getField("riskNote"),
                ClauseKind.valueOf(row.getField("kind")),
                row.getField("group"),
                kind(contractKind),
                Integer.parseInt(row.getField("position")),
                true);
        em.persist(new ClauseTemplate(row.getField("code"), data, Act.of("system:first-data", clock.instant())));
    }

    private static @Nullable ContractKind kind(String name) {
        return name.isEmpty() ? null : ContractKind.valueOf(name);
    }
}
