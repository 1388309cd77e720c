package dev.pinglu.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Suite} of a test run to whoever asks for it: starting it and entering the demo takes longer than most
 * of what is tested with it. It ends with the last test class.
 */
final class RunningSuite implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, first -> new Shared(), Shared.class)
                .suite;
    }

    private static final class Shared implements AutoCloseable {
        private final Suite suite;

        Shared() {
            try {
                suite = new Suite();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            suite.pinglu("reset", "--yes");
        }
    }
}
