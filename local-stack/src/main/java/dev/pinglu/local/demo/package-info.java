/** The demo ledger: spreadsheets as clerks keep them, sent through the public REST API, and the figures that come out. */
@NullMarked
package dev.pinglu.local.demo;

import org.jspecify.annotations.NullMarked;
