import { createRequire } from "node:module";
import type sharp from "sharp";

let loaded: typeof sharp | null = null;

/**
 * What scales pictures, in its WebAssembly form. The native form cannot be had here: on Linux it carries a GLib of its own into a process
 * that has Chromium's already, and objects of the one end in the other. The slower form also keeps a decoder that a stranger's picture
 * fools inside its own memory. The package takes it where it knows no native form for the system, so it is loaded under a name that is
 * none; nothing else runs meanwhile. Throws where it is not installed.
 */
export function loadSharp(): typeof sharp {
  loaded ??= underNoPlatform(() => createRequire(import.meta.url)("sharp") as typeof sharp);
  return loaded;
}

function underNoPlatform<Result>(work: () => Result): Result {
  const platform = Object.getOwnPropertyDescriptor(process, "platform");
  Object.defineProperty(process, "platform", { ...platform, value: "none" });
  try {
    return work();
  } finally {
    if (platform !== undefined) Object.defineProperty(process, "platform", platform);
  }
}
