package dev.pinglu.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentFolderTest extends ContentStoreContract {
    @Override
    Map<String, String> settings() {
        return Map.of("pinglu.attachment.folder", folder().toString());
    }

    @Override
    Path folder() {
        return work.resolve("attachments");
    }

    @BeforeEach
    void start() throws IOException {
        store().check();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedAtTheStart() throws IOException {
        assertThat(folder()).isEmptyDirectory();
        // Given
        Files.delete(folder());
        Files.createFile(folder());
        // When
        assertThatThrownBy(() -> store().check())
                // Then
                .hasMessageContaining("pinglu.attachment.folder");
    }
}
