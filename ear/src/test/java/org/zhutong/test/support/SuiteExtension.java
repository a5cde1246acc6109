package org.zhutong.test.support;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Our part in Arquillian: the servers beside WildFly, and one deployment for all test classes. */
public class SuiteExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SuiteServers.class).observer(SuiteDeployment.class);
    }
}
