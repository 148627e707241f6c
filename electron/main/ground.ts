import type { BrowserWindow } from "electron";

/** The ground of the design in the dark: a wall has it always. */
export const DARK_GROUND = "#0a0e13";

let last = DARK_GROUND;

/** What a window at which a person works is filled with until its page is painted: the ground of the one before, light or dark as the person chose. */
export function groundOfWork(): string {
  return last;
}

/** The page of a window says by its theme colour which ground it has. */
export function followGround(window: BrowserWindow): void {
  window.webContents.on("did-change-theme-color", (_event, colour) => {
    if (colour === null) return;
    last = colour;
    window.setBackgroundColor(colour);
  });
}
