package dev.pinglu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides about tests that carry {@link RequiresTool}. */
final class ToolCondition implements ExecutionCondition {
    private final Predicate<String> present;
    private final List<String> required;
    private final Path leftOut;

    ToolCondition() {
        this(
                tool -> Tools.find(tool).isPresent(),
                Arrays.asList(System.getProperty("pinglu.require", "").split("\\s*,\\s*")),
                Checkout.root().resolve("target").resolve("left-out"));
    }

    ToolCondition(Predicate<String> present, List<String> required, Path leftOut) {
        this.present = present;
        this.required = required;
        this.leftOut = leftOut;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresTool.class)
                .map(needed -> decide(needed.value(), context.getUniqueId(), context.getDisplayName()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no tool"));
    }

    ConditionEvaluationResult decide(String tool, String id, String name) {
        if (present.test(tool)) {
            return ConditionEvaluationResult.enabled(tool + " is present");
        }
        if (required.contains(tool)) {
            throw new IllegalStateException("This build requires " + tool + ", which is not installed");
        }
        note(tool, id, name);
        return ConditionEvaluationResult.disabled(tool + " is not installed");
    }

    /** One file for each tool, one line for each test: modules append side by side, and the closing line of the build reads them all. */
    private void note(String tool, String id, String name) {
        try {
            Files.createDirectories(leftOut);
            Files.writeString(
                    leftOut.resolve(tool),
                    name + "\t" + id + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
