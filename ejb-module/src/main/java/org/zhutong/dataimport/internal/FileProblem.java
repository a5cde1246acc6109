package org.zhutong.dataimport.internal;

import java.io.Serializable;
import org.zhutong.shared.model.BusinessException;

/** Refusals of a whole file. */
final class FileProblem {
    private FileProblem() {}

    static BusinessException of(String key, Serializable... args) {
        return BusinessException.invalidField("file", key, args);
    }
}
