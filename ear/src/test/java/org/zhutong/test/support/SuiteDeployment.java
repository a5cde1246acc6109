package org.zhutong.test.support;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the application once, with the first test class, and lets every later class use that deployment: a deployment costs
 * more than most test classes. It stays until the server stops.
 */
public class SuiteDeployment {
    @Inject
    private Event<GenerateDeployment> generate;

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenarioOfClass;

    private @Nullable DeploymentScenario scenario;
    private boolean deployed;

    public void generateOnce(@Observes EventContext<GenerateDeployment> context) {
        if (context.getEvent().getTestClass().getJavaClass() == Deployments.class) {
            context.proceed();
        } else if (scenario == null) {
            generate.fire(new GenerateDeployment(new TestClass(Deployments.class)));
            scenario = scenarioOfClass.get();
        } else {
            scenarioOfClass.set(scenario);
        }
    }

    public void deployOnce(@Observes EventContext<DeployManagedDeployments> context) {
        if (!deployed) {
            deployed = true;
            context.proceed();
        }
    }

    public void neverUndeploy(@Observes EventContext<UnDeployManagedDeployments> context) {
        // the server's end is the deployment's end
    }
}
