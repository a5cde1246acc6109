package org.zhutong.catalog.spi;

/** Where a feature above says that it gave price lists to another customer. Implemented by the catalog itself; a CDI bean. */
public interface PriceListTargets {
    /** Price lists get another customer in the running transaction: what is remembered of them is forgotten with its commit. */
    void change();
}
