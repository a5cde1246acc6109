package org.zhutong.shared.model;

import java.util.Set;

/** A state of a document; the enum that implements it holds the document's whole transition map. */
public interface DocumentState<S extends Enum<S> & DocumentState<S>> {
    /** The states this one may move to. */
    Set<S> successors();

    String name();

    /** Message key of the state's name, e.g. {@code sales.quotation.state.DRAFT}. */
    String messageKey();
}
