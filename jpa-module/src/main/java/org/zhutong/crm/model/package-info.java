/**
 * Customers, their contacts and their credit.
 *
 * <p>A {@link org.zhutong.crm.model.Customer} belongs to one branch. How much it may owe is a row of its own
 * ({@link org.zhutong.crm.model.CustomerCredit}), because every confirmed order changes it by one conditional statement;
 * each such change leaves a {@link org.zhutong.crm.model.CreditEntry}, so that the exposure can be proven at any time.
 *
 * <p>A customer entered twice becomes one by a {@link org.zhutong.crm.model.CustomerMerge}, which can be undone; before that,
 * {@link org.zhutong.crm.model.DuplicateMatcher} warns. The exposure of both is the sum of their entries before and after.
 *
 * <pre>{@code
 * entered ──merge──▶ part of the survivor ──undo──▶ entered
 * }</pre>
 *
 * <p>What is done for customers are {@link org.zhutong.crm.model.Activity activities}: planned by people, or by a
 * {@link org.zhutong.crm.model.ReminderRule}, which reminds once for each occasion
 * ({@link org.zhutong.crm.model.Reminder}, a unique key). A done call, visit or mail is a contact.
 *
 * <pre>{@code
 * PLANNED ──complete──▶ DONE
 *    │└─snooze, reassign, change─▶ PLANNED
 *    └──cancel──▶ CANCELLED
 * }</pre>
 *
 * <p>What a customer may buy for a project is an {@link org.zhutong.crm.model.Opportunity}; its stage and its state move
 * together, a loss has its reason.
 *
 * <pre>{@code
 * OPEN ──move (any open stage)──▶ OPEN ──move──▶ WON | LOST
 * }</pre>
 *
 * <p>A building project is registered with the manufacturer of a brand by a {@link org.zhutong.crm.model.ProjectRegistration},
 * for some time for us alone. Whoever submits one waits for the row of its {@link org.zhutong.crm.model.RegisteredBrand}, so
 * that of two who submit the same project ({@link org.zhutong.crm.model.ProjectMatcher}), in whichever branches, the second
 * finds the first: no two are submitted or granted for one project and brand unless a manager decided it.
 *
 * <pre>{@code
 * DRAFT ──submit──▶ SUBMITTED ──grant──▶ GRANTED ──timer──▶ EXPIRED
 *    │                 ▲   └─refuse─▶ REFUSED  └─extend─▶ GRANTED
 *    └─submit, held─▶ COLLIDING ──decide──▶ SUBMITTED | REFUSED
 * DRAFT, COLLIDING, SUBMITTED, GRANTED ──withdraw, given to another──▶ WITHDRAWN
 * }</pre>
 */
@NullMarked
package org.zhutong.crm.model;

import org.jspecify.annotations.NullMarked;
