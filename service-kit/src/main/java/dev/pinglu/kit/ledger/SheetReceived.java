package dev.pinglu.kit.ledger;

/** Told within this process when a sheet was taken down. */
enum SheetReceived {
    NOW
}
