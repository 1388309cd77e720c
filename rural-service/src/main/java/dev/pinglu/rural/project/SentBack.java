package dev.pinglu.rural.project;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** 退回: the approver wants something mended before deciding. */
@Embeddable
public record SentBack(LocalDate sentBackOn, String sentBackReason) {}
