package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceStrategy;
import org.zhutong.catalog.service.PriceOrderCommand;
import org.zhutong.catalog.service.PriceOrderService;
import org.zhutong.catalog.service.PriceOrderView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** The company's order of the kinds of price list. */
@Named
@ViewScoped
@Retried
public class PriceOrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private PriceOrderService service;

    @Inject
    private Redirects redirects;

    private int version;
    private List<PriceListKind> kinds = new ArrayList<>();
    private PriceStrategy strategy = PriceStrategy.FIRST_KIND;

    public void load() {
        PriceOrderView view = service.get();
        version = view.version();
        kinds = new ArrayList<>(view.kinds());
        strategy = view.strategy();
    }

    /** Moves a kind one place up; kept with {@link #save}. */
    public void up(PriceListKind kind) {
        int place = kinds.indexOf(kind);
        if (place > 0) {
            Collections.swap(kinds, place, place - 1);
        }
    }

    public void save() throws IOException {
        service.change(version, new PriceOrderCommand(kinds, strategy));
        redirects.saved("/catalog/price-order");
    }

    public List<PriceListKind> getKinds() {
        return kinds;
    }

    public PriceStrategy[] getStrategies() {
        return PriceStrategy.values();
    }

    public PriceStrategy getStrategy() {
        return strategy;
    }

    public void setStrategy(PriceStrategy strategy) {
        this.strategy = strategy;
    }
}
