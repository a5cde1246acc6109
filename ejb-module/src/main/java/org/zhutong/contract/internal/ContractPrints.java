package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhutong.contract.model.Contract;
import org.zhutong.organisation.service.CompanyService;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.shared.service.Chunks;

/** Gathers what is printed around a contract, in a constant number of statements, and prints it. */
@ApplicationScoped
public class ContractPrints {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractPlaces places;

    @Inject
    private DrawnSignatures drawn;

    @Inject
    private CompanyService companies;

    public PdfFile pdf(Contract contract, Locale locale) {
        ContractPdf.Print print = new ContractPdf.Print(
                contract,
                locale,
                companies.head(),
                contract.places(places.of(contract)),
                units(contract, locale),
                drawn.printed(contract));
        return new PdfFile(contract.label() + ".pdf", ContractPdf.of(print));
    }

    private Map<String, String> units(Contract contract, Locale locale) {
        Set<String> codes = new HashSet<>();
        contract.lines().forEach(line -> {
            codes.add(line.getQuantity().unit());
            codes.add(line.getBaseQuantity().unit());
        });
        String name = locale.getLanguage().equals("en") ? "nameEn" : "name";
        Map<String, String> names = new HashMap<>();
        for (List<String> wanted : Chunks.of(codes)) {
            em
                    .createQuery(
                            "SELECT u.code, u." + name + " FROM UnitOfMeasure u WHERE u.code IN :codes", Object[].class)
                    .setParameter("codes", wanted)
                    .getResultList()
                    .stream()
                    .filter(row -> row[1] != null)
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }
}
