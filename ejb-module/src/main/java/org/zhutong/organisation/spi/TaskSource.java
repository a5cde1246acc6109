package org.zhutong.organisation.spi;

import java.util.List;

/** Implemented by features (CDI beans) whose work shows up on the home page. Only what waits for the caller, within scope. */
public interface TaskSource {
    List<TaskItem> tasks();
}
