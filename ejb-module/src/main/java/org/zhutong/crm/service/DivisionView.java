package org.zhutong.crm.service;

import java.io.Serializable;
import org.zhutong.crm.model.Division;

/**
 * An administrative division of China.
 *
 * @param code six digits, GB/T 2260
 * @param name its own name
 * @param fullName with those it lies in: what is kept as a customer's region
 */
public record DivisionView(String code, String name, String fullName) implements Serializable {
    static DivisionView of(Division division) {
        return new DivisionView(division.code(), division.name(), division.fullName());
    }
}
