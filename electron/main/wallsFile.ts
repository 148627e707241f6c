import { readFileSync } from "node:fs";
import { z } from "zod";
import { writeAtomically } from "./atomicFile.ts";
import { FIRST_WALL, type SavedWalls, savedDisplaySchema, savedWallsSchema } from "./savedWalls.ts";

/** What is kept of the walls between two runs. Each change is on the disk before the next is written, so that a power cut costs one at most. */
export class WallsFile {
  readonly #file: string;
  readonly #onFault: (line: string) => void;
  #written: Promise<void> = Promise.resolve();
  #next: string | null = null;

  constructor(file: string, onFault: (line: string) => void) {
    this.#file = file;
    this.#onFault = onFault;
  }

  /** Null at a first run, and where the file is damaged. `formerFile` is that of a program that knew one wall: where it stood. */
  read(formerFile: string): SavedWalls | null {
    return parsed(this.#file, savedWallsSchema) ?? formerly(formerFile);
  }

  write(walls: SavedWalls): void {
    const text = `${JSON.stringify(walls)}\n`;
    const isWaiting = this.#next !== null;
    this.#next = text;
    if (!isWaiting) this.#written = this.#written.then(() => this.#writeNext());
  }

  /** Resolves when all is on the disk. */
  written(): Promise<void> {
    return this.#written;
  }

  async #writeNext(): Promise<void> {
    const text = this.#next;
    this.#next = null;
    if (text === null) return;
    await writeAtomically(this.#file, text).catch((error: unknown) =>
      this.#onFault(`where the walls stand was not kept: ${String(error)}`),
    );
  }
}

function formerly(file: string): SavedWalls | null {
  const display = parsed(file, savedDisplaySchema);
  return display && { walls: [{ ...FIRST_WALL, display, isOpen: true }], besideDesk: false };
}

function parsed<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
