import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameOf, freeName } from "./printName.ts";

describe("the name of a printed file", () => {
  test("keeps a number readable and Hindi whole", () => {
    expect(fileNameOf("CMO/ISMGT/2026/3F-0012 hi")).toBe("CMO-ISMGT-2026-3F-0012 hi");
    expect(fileNameOf("स्मरण पत्र: करनाल")).toBe("स्मरण पत्र- करनाल");
  });

  test("is a plain name for any text, and never leads out of its folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (wanted) => {
        const name = fileNameOf(wanted);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N} ._-]*$/u);
        expect(name).not.toMatch(/[/\\:*?"<>|]|^\.|\.$/u);
      }),
    );
  });

  test("takes the place of no other file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ismgt-print-"));
    try {
      expect(await freeName(folder, "CMO/1 hi")).toBe("CMO-1 hi.pdf");
      await writeFile(join(folder, "cmo-1 hi.pdf"), "");
      expect(await freeName(folder, "CMO/1 hi")).toBe("CMO-1 hi (2).pdf");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
