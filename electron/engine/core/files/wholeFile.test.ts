import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { writePieces } from "./wholeFile.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => (temporary = temporaryFolder()));
afterEach(() => {
  vi.restoreAllMocks();
  temporary.remove();
});

async function* pieces(...all: readonly (string | Error)[]): AsyncGenerator<string> {
  for (const piece of all) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

test("a file is there whole, in a folder that is made for it", async () => {
  await writePieces(join(temporary.folder, "new", "a.csv"), pieces("one,", "two"));
  expect(readFileSync(join(temporary.folder, "new", "a.csv"), "utf8")).toBe("one,two");
  expect(readdirSync(join(temporary.folder, "new"))).toEqual(["a.csv"]);
});

test("one that is given up leaves what was there before, and nothing else", async () => {
  const file = join(temporary.folder, "a.csv");
  writeFileSync(file, "before");
  await expect(writePieces(file, pieces("half", new Error("given up")))).rejects.toThrow("given up");
  expect(readFileSync(file, "utf8")).toBe("before");
  expect(readdirSync(temporary.folder)).toEqual(["a.csv"]);
});

test("one that meets a full disk leaves nothing, and says so", async () => {
  const probe = await open(join(temporary.folder, "probe"), "w");
  const kind = Object.getPrototypeOf(probe) as { appendFile: (piece: string) => Promise<void> };
  await probe.close();
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  const writes = vi.spyOn(kind, "appendFile").mockResolvedValueOnce(undefined).mockRejectedValueOnce(full);
  await expect(writePieces(join(temporary.folder, "a.csv"), pieces("one", "two", "three"))).rejects.toMatchObject({ code: "ENOSPC" });
  expect(writes).toHaveBeenCalledTimes(2);
  expect(readdirSync(temporary.folder)).toEqual(["probe"]);
});
