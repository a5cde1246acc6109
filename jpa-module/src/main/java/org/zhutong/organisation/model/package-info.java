/**
 * The company, its branches and its people. A branch is the unit of data scope: an employee sees the rows of their branch, or
 * all of them when company-wide. Who may do what is decided in Keycloak; an employee's row mirrors the account from its first
 * sign-on, so that documents can name people.
 */
@NullMarked
package org.zhutong.organisation.model;

import org.jspecify.annotations.NullMarked;
