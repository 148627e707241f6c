import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FIRST_WALL, type SavedWalls } from "./savedWalls.ts";
import { WallsFile } from "./wallsFile.ts";

let folder: string;
const faults: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-walls-"));
  faults.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const display = { id: 7, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const kept = (count: number): SavedWalls => ({
  walls: Array.from({ length: count }, (_, index) => ({ wallId: String(index + 1), display, isOpen: true, isFullScreen: true })),
  besideDesk: false,
});
const file = (name = "walls.json") => new WallsFile(join(folder, name), (line) => faults.push(line));
const read = () => file().read(join(folder, "display.json"));

describe("the file of the walls", () => {
  test("holds what was written last, however fast it changed, and leaves nothing beside it", async () => {
    const walls = file();
    for (const count of [1, 2, 3]) walls.write(kept(count));
    await walls.written();
    walls.write(kept(4));
    await walls.written();
    expect(read()).toEqual(kept(4));
    expect(readdirSync(folder)).toEqual(["walls.json"]);
  });

  test("is as if it were not there where it is damaged, or before a first run", () => {
    expect(read()).toBeNull();
    writeFileSync(join(folder, "walls.json"), '{"walls": [{"wallId":');
    expect(read()).toBeNull();
  });

  test("follows on that of a program that knew one wall", () => {
    writeFileSync(join(folder, "display.json"), JSON.stringify(display));
    expect(read()).toEqual({ walls: [{ ...FIRST_WALL, display, isOpen: true }], besideDesk: false });
  });

  test("that cannot be written is told in a line, and the next change is tried again", async () => {
    writeFileSync(join(folder, "no-folder"), "");
    const walls = file(join("no-folder", "walls.json"));
    walls.write(kept(1));
    await walls.written();
    expect(faults).toHaveLength(1);
    rmSync(join(folder, "no-folder"));
    walls.write(kept(2));
    await walls.written();
    expect(JSON.parse(readFileSync(join(folder, "no-folder", "walls.json"), "utf8"))).toEqual(kept(2));
  });
});
