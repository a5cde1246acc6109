package org.zhutong.organisation.service;

import java.io.Serializable;

/** Somebody to choose. */
public record EmployeeChoice(String username, String name) implements Serializable {
    /** What a list shows: the name, and the user name where people share one. */
    public String label() {
        return name.equals(username) ? name : name + " (" + username + ")";
    }
}
