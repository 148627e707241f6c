import { createRequire } from "node:module";
import type sharp from "sharp";

/** The longer side of a still: what a card of the wall shows, on a screen of twice the density. */
const STILL_SIDE_PX = 640;
/** The longer side of what a desk enlarges: a sheet of paper can be read in it. */
export const SHOWN_SIDE_PX = 2_048;
/** A picture of a few kilobytes can unfold to gigabytes; a camera makes at most this. */
const MOST_PIXELS = 64_000_000;
const PATIENCE_S = 10;

/**
 * A WebP of a picture, of its first frame where it has several, upright and without what its camera wrote into it (place, device, time); null where the picture is damaged,
 * too large, or where this computer has nothing to draw with. Never rejects.
 */
export async function makeThumbnail(content: Uint8Array, longestSidePx = STILL_SIDE_PX): Promise<Uint8Array | null> {
  try {
    // Loaded when the first picture comes: an engine without it does everything else.
    const sharp = loadSharp();
    sharp.cache(false);
    sharp.concurrency(1);
    return await sharp(content, { limitInputPixels: MOST_PIXELS, animated: false, failOn: "error" })
      .autoOrient()
      // What can be seen through is drawn as a person sees it: its colours alone may be quite another picture.
      .flatten({ background: "#fff" })
      .resize({ width: longestSidePx, height: longestSidePx, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 78, effort: longestSidePx > STILL_SIDE_PX ? 2 : 4 })
      .timeout({ seconds: PATIENCE_S })
      .toBuffer();
  } catch {
    return null;
  }
}

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
