package dev.pinglu.projects.parcel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a parcel out that should not have been registered. */
public record WithdrawParcel(@NotBlank @Size(max = 500) String reason) {}
