package org.zhutong.shared.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain quotation → order → delivery → invoice.
 *
 * @param kindKey text of the kind of document, e.g. {@code sales.quotation}
 * @param number as people know it
 * @param href null for the document that is shown
 * @param stateOf prefix of the keys of its states, e.g. {@code sales.quotation}
 * @param state name of its state
 */
public record RelatedDocument(
        String kindKey, String number, @Nullable String href, String stateOf, String state) implements Serializable {}
