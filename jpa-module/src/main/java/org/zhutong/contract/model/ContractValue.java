package org.zhutong.contract.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/** What somebody put into a place of the clauses that the contract does not fill by itself. */
@Embeddable
public class ContractValue implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most places of a contract. */
    public static final int MAX = 50;

    @Column(name = "NAME", nullable = false, length = ClauseText.NAME_LENGTH)
    private String name;

    @Column(name = "PLACE_VALUE", nullable = false, length = 500)
    private String value;

    protected ContractValue() {}

    public ContractValue(String name, String value) {
        String clean = Text.requiredLine("values", name, ClauseText.NAME_LENGTH);
        if (ContractVariable.knows(clean)) {
            throw BusinessException.invalidField("values", "contract.value-own", clean);
        }
        this.name = clean;
        this.value = Text.required("values", value, 500);
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ContractValue v && name.equals(v.name) && value.equals(v.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
