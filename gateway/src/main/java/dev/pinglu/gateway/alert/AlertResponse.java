package dev.pinglu.gateway.alert;

import dev.pinglu.kit.alert.AlertInput;
import java.util.List;

/**
 * An open alert with what its rule was applied to.
 *
 * @param acknowledgements all there ever were, the latest first
 * @param version to acknowledge it by
 */
record AlertResponse(
        ListedAlert alert, List<AlertInput> inputs, List<Acknowledgement> acknowledgements, long version) {}
