package org.zhutong.catalog.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.zhutong.shared.model.AggregateRoot;

/**
 * In which order the company's kinds of price list are asked for a price (定价顺序). There is one row; that it names every kind
 * once is a constraint of that row, so that no moment has an order with a gap.
 */
@Entity
@Cacheable(false)
@Table(name = "PRICE_ORDER")
public class PriceOrder implements AggregateRoot {
    /** Of the one row there is. */
    public static final long ID = 1;

    @Id
    private Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "FIRST_KIND", nullable = false, length = 10)
    private PriceListKind firstKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "SECOND_KIND", nullable = false, length = 10)
    private PriceListKind secondKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "THIRD_KIND", nullable = false, length = 10)
    private PriceListKind thirdKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "FOURTH_KIND", nullable = false, length = 10)
    private PriceListKind fourthKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STRATEGY", nullable = false, length = 10)
    private PriceStrategy strategy;

    protected PriceOrder() {}

    public PriceOrder(PriceRanking ranking) {
        this.id = ID;
        change(ranking);
    }

    public final void change(PriceRanking ranking) {
        this.firstKind = ranking.kinds().get(0);
        this.secondKind = ranking.kinds().get(1);
        this.thirdKind = ranking.kinds().get(2);
        this.fourthKind = ranking.kinds().get(3);
        this.strategy = ranking.strategy();
    }

    public PriceRanking ranking() {
        return new PriceRanking(List.of(firstKind, secondKind, thirdKind, fourthKind), strategy);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return firstKind + " > " + secondKind + " > " + thirdKind + " > " + fourthKind;
    }
}
