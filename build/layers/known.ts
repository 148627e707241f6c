/** Circles of folders that are still to be opened. A circle of fewer of these folders is let pass; a row whose circle is gone must go too. */
export const KNOWN_CYCLES: readonly (readonly string[])[] = [
  ["electron/engine/channels", "electron/engine/core", "electron/engine/services"],
  ["electron/engine/channels", "electron/engine/channels/x"],
];

/** Ways between layers that the rules forbid and that are still to be closed. */
export const KNOWN_WAYS: readonly string[] = [
  "electron/engine/core -> electron/engine/channels",
  "electron/engine/core -> electron/engine/services",
];
