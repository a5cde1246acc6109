package org.zhutong.organisation.spi;

import java.util.List;

/** Implemented by features (CDI beans) that have a number to show on the home page. Empty when the caller lacks the permission. */
public interface FigureSource {
    List<Figure> figures();
}
