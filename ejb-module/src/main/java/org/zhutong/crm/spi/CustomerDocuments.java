package org.zhutong.crm.spi;

import java.util.Collection;
import java.util.List;

/**
 * Documents of one kind that name a customer. When two customers become one theirs do too; every feature that keeps a
 * customer's id has an implementation, a CDI bean. Called in the transaction of the merge, with both customers locked.
 */
public interface CustomerDocuments {
    /** Simple name of the entity, by which its rows are remembered. */
    String type();

    /**
     * Gives all the documents of one customer to another, counting up their versions, so that whoever has one open does not
     * write the old customer back; with an audit entry each.
     *
     * @return ids of the documents
     * @throws org.zhutong.shared.model.BusinessException CONFLICT when one must not change now
     */
    List<Long> moveAll(long from, long to);

    /**
     * Gives these documents back, with what has grown from them (later versions of the same number). Those that have another
     * customer by now stay.
     *
     * @return numbers of the documents given back: what credit they hold goes with them
     */
    List<String> moveBack(Collection<Long> ids, long from, long to);
}
