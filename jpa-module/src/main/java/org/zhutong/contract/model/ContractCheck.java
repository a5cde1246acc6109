package org.zhutong.contract.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/** What a contract needs before somebody decides on it. */
final class ContractCheck {
    private static final String CLAUSES = "clauses";

    private final Contract contract;
    private final List<Violation> missing = new ArrayList<>();

    ContractCheck(Contract contract) {
        this.contract = contract;
    }

    /** Refuses to have a standard clause twice. */
    static void distinct(List<ContractClause> clauses) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            Long template = clauses.get(i).getTemplateId();
            if (template != null && !seen.add(template)) {
                throw BusinessException.invalidField(
                        CLAUSES + "[" + i + "]",
                        "contract.clause-twice",
                        clauses.get(i).getTitle());
            }
        }
    }

    /** @throws BusinessException INVALID with everything that is missing */
    void complete(List<StandardClause> offered, Map<String, String> places) {
        if (contract.lines().isEmpty()) {
            add("lines", "sales.no-lines", contract.label());
        }
        if (contract.getPayments().isEmpty()) {
            add("payments", "contract.no-payments");
        }
        if (contract.getKind() == ContractKind.FRAMEWORK && contract.getTerms().validUntil() == null) {
            add("validUntil", "contract.framework-needs-end");
        }
        mandatory(offered);
        alternatives(offered);
        places(places);
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
    }

    private void mandatory(List<StandardClause> offered) {
        Set<Long> present = new HashSet<>();
        contract.clauses().stream()
                .map(ContractClause::getTemplateId)
                .filter(Objects::nonNull)
                .forEach(present::add);
        for (StandardClause clause : offered) {
            if (clause.kind() == ClauseKind.MANDATORY && !present.contains(clause.templateId())) {
                add(CLAUSES, "contract.clause-missing", clause.title());
            }
        }
    }

    /** Of each group exactly one, whether it is still offered or only in the contract. */
    private void alternatives(List<StandardClause> offered) {
        Map<String, Integer> chosen = new TreeMap<>();
        offered.stream().map(StandardClause::group).filter(Objects::nonNull).forEach(group -> chosen.put(group, 0));
        contract.clauses().stream()
                .map(ContractClause::getGroup)
                .filter(Objects::nonNull)
                .forEach(group -> chosen.merge(group, 1, Integer::sum));
        chosen.forEach((group, count) -> {
            if (count == 0) {
                add(CLAUSES, "contract.clause-choose", group);
            } else if (count > 1) {
                add(CLAUSES, "contract.clause-choose-one", group, count);
            }
        });
    }

    private void places(Map<String, String> places) {
        Map<String, String> open = new LinkedHashMap<>();
        for (ContractClause clause : contract.clauses()) {
            for (String name : ClauseText.variables(clause.getText())) {
                if (blank(places.get(name))) {
                    open.putIfAbsent(name, clause.getTitle());
                }
            }
        }
        open.forEach(
                (name, clause) -> add("values", "contract.variable-missing", ContractVariable.shown(name), clause));
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private void add(String field, String key, Serializable... args) {
        missing.add(new Violation(field, key, List.of(args), null));
    }
}
