/**
 * Customers, their contacts and their credit.
 *
 * <p>A {@link org.zhutong.crm.model.Customer} belongs to one branch. How much it may owe is a row of its own
 * ({@link org.zhutong.crm.model.CustomerCredit}), because every confirmed order changes it by one conditional statement;
 * each such change leaves a {@link org.zhutong.crm.model.CreditEntry}, so that the exposure can be proven at any time.
 */
@NullMarked
package org.zhutong.crm.model;

import org.jspecify.annotations.NullMarked;
