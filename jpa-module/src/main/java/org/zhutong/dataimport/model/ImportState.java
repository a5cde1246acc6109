package org.zhutong.dataimport.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where an import stands. A changed mapping takes it back before the dry run; what is committed stays committed. */
public enum ImportState implements DocumentState<ImportState> {
    /** The file is read and its columns are known. */
    DRAFT,
    /** It is said which column is what. */
    MAPPED,
    /** Every row was tried, none written. */
    CHECKED,
    /** What could land has landed. */
    COMMITTED;

    @Override
    public Set<ImportState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(MAPPED);
            case MAPPED -> Set.of(MAPPED, CHECKED);
            case CHECKED -> Set.of(MAPPED, CHECKED, COMMITTED);
            case COMMITTED -> Set.of();
        };
    }

    @Override
    public String messageKey() {
        return "dataimport.import.state." + name();
    }
}
