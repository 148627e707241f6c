import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow, SaveDialogOptions } from "electron";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveFile } from "./saveFile.ts";

const FILE = `ab${"0".repeat(62)}.pdf`;
const window = {} as BrowserWindow;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "ismgt-save-"));
  await mkdir(join(root, "files", "ab"), { recursive: true });
  await writeFile(join(root, "files", "ab", FILE), "%PDF-1.7");
});
afterEach(() => rm(root, { recursive: true }));

function save(choose: (options: SaveDialogOptions) => string | null, file = FILE, name = "बिल/जल.pdf") {
  const parts = {
    from: [join(root, "pictures"), join(root, "files")],
    folder: join(root, "documents", "ISMGT"),
    window,
    ask: async (_window: BrowserWindow, options: SaveDialogOptions) => {
      const filePath = choose(options);
      return { canceled: filePath === null, filePath: filePath ?? "" };
    },
  };
  return saveFile({ file, name }, parts);
}

describe("a copy of a kept file", () => {
  test("is offered under its own name in the folder of the app, and lies where the person says", async () => {
    expect(await save(({ defaultPath = "" }) => defaultPath)).toEqual({ is: "saved", name: "बिल-जल.pdf" });
    expect(await readFile(join(root, "documents", "ISMGT", "बिल-जल.pdf"), "utf8")).toBe("%PDF-1.7");
  });

  test("takes the place of another file only where the person chose that very name", async () => {
    const chosen = join(root, "old.pdf");
    await writeFile(chosen, "old");
    expect(await save(() => chosen)).toEqual({ is: "saved", name: "old.pdf" });
    expect(await readFile(chosen, "utf8")).toBe("%PDF-1.7");
    await writeFile(chosen, "old");
    await expect(save(() => join(root, "old"))).rejects.toMatchObject({ code: "EEXIST" });
    expect(await readFile(chosen, "utf8")).toBe("old");
  });

  test("is none where the person gave it up, and where the file is not on this computer nobody is asked", async () => {
    expect(await save(() => null)).toEqual({ is: "given-up" });
    const asked = await save(
      () => {
        throw new Error("asked");
      },
      `cd${"0".repeat(62)}.pdf`,
    );
    expect(asked).toEqual({ is: "not-here" });
  });
});
