package dev.pinglu.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicencesTest {
    @Test
    void oneAllowedLicenceIsEnoughAndNoneIsNot() throws JsonProcessingException {
        assertThat(refused("[{'license': {'id': 'MIT'}}]")).isEmpty();
        assertThat(refused("[{'license': {'name': 'LGPL, version 2.1'}}, {'license': {'id': 'Apache-2.0'}}]"))
                .isEmpty();
        assertThat(refused("[{'license': {'id': 'AGPL-3.0-only'}}]"))
                .containsExactly("pkg:maven/a/b@1 [AGPL-3.0-only]");
        assertThat(refused("[{'expression': 'SSPL-1.0'}]")).containsExactly("pkg:maven/a/b@1 [SSPL-1.0]");
        assertThat(refused("[]")).containsExactly("pkg:maven/a/b@1 []");
    }

    private static List<String> refused(String licences) throws JsonProcessingException {
        return Licences.refused(new ObjectMapper()
                .readTree("{'components': [{'purl': 'pkg:maven/a/b@1', 'licenses': %s}]}"
                        .formatted(licences)
                        .replace('\'', '"')));
    }
}
