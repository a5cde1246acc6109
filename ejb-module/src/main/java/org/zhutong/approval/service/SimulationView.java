package org.zhutong.approval.service;

import java.io.Serializable;
import java.util.List;

/**
 * What the policies would make of a document.
 *
 * @param number of the document tried; empty for figures
 * @param currency the amounts are in
 * @param reasons why it would need approval; none: it would go on at once
 * @param steps the chain it would get, with everybody known here who could answer each step
 * @param problems why it could not be submitted, or would wait for ever, in the caller's language
 */
public record SimulationView(
        String number, String currency, List<ReasonView> reasons, List<StepView> steps, List<String> problems)
        implements Serializable {}
