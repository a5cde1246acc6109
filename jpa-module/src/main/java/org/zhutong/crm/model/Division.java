package org.zhutong.crm.model;

import java.io.Serializable;

/**
 * An administrative division of China (行政区划).
 *
 * @param code six digits, GB/T 2260: province, city and county by two digits each; zeros below its own level
 * @param name its own name, e.g. 浦东新区
 * @param fullName with those it lies in, e.g. 上海市浦东新区
 */
public record Division(String code, String name, String fullName) implements Serializable {
    private static final String NONE = "00";

    /** What codes of divisions in it begin with, its own too. */
    public String prefix() {
        if (!code.endsWith(NONE)) {
            return code;
        }
        return code.endsWith("0000") ? code.substring(0, 2) : code.substring(0, 4);
    }

    /** Whether the other one is this or lies in it. */
    public boolean contains(Division other) {
        return other.code.startsWith(prefix());
    }

    /** 1 a province, 2 a city, 3 a county or district. */
    public int level() {
        return prefix().length() / 2;
    }
}
