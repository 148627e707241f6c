import { readFileSync } from "node:fs";
import { type Display, screen } from "electron";
import { writeAtomically } from "./atomicFile.ts";
import { type SavedDisplay, chooseDisplay, savedDisplaySchema } from "./chooseDisplay.ts";

/** Which display the wall is on; the choice outlives the app. Use once the app is ready. */
export class Displays {
  readonly #file: string;
  #saved: SavedDisplay | null;

  constructor(file: string) {
    this.#file = file;
    this.#saved = readSaved(file);
  }

  all(): readonly Display[] {
    return screen.getAllDisplays();
  }

  forWall(): Display {
    return chooseDisplay(screen.getAllDisplays(), screen.getPrimaryDisplay(), this.#saved);
  }

  /** Resolves when the choice is on the disk. */
  async choose(display: Display): Promise<void> {
    const { id, bounds } = display;
    this.#saved = { id, bounds: { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height } };
    await writeAtomically(this.#file, `${JSON.stringify(this.#saved)}\n`);
  }

  onDidChange(listener: () => void): void {
    screen.on("display-added", listener);
    screen.on("display-removed", listener);
    screen.on("display-metrics-changed", listener);
  }
}

function readSaved(file: string): SavedDisplay | null {
  try {
    return savedDisplaySchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // None was chosen yet, or the file is damaged: both mean the primary display.
    return null;
  }
}
