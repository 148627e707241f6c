import { expect, test } from "vitest";
import { pathSchema } from "./pathSchema.ts";

test("a path is any text but an empty one, an endless one, or one with a zero character", () => {
  for (const path of ["/mnt/बैकअप", "D:\\backups", "a\nb", "../x"]) expect([path, pathSchema.safeParse(path).success]).toEqual([path, true]);
  for (const path of ["", "a\0b", "\0", "x".repeat(4_097)])
    expect([path.length, pathSchema.safeParse(path).success]).toEqual([path.length, false]);
});
