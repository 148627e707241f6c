import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasPostgres } from "#hub/testing/postgresServer.ts";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Bench } from "./bench.ts";
import { runTiny } from "./command.ts";

/** That they run, on a record of a few cases; how long anything takes is not looked at. Those that need windows or the bundle of all benches: e2e/benches.spec.ts. */
const modules = import.meta.glob<{ readonly bench?: Bench }>("../*/run.ts", { eager: true });
const benches = Object.entries(modules).flatMap(([file, { bench }]) => (bench ? [{ name: file.split("/").at(-2) ?? file, bench }] : []));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-bench-smoke-"));
  vi.stubEnv("XDG_CACHE_HOME", folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("a bench at its smallest", () => {
  const runs = ({ needs }: Bench) => needs !== "windows" && (needs !== "postgres" || hasPostgres);
  test.each(benches.filter(({ name, bench }) => runs(bench) && name !== "growth"))(
    "$name gives a figure for everything that it measures",
    async ({ bench }) => {
      const { figures } = await runTiny(bench);
      expect(figures.length).toBeGreaterThan(0);
      for (const { name, samples, median, p95 } of figures) {
        expect({ name, samples }).toEqual({ name, samples: expect.any(Number) });
        expect({ name, isKnown: Number.isFinite(median) && Number.isFinite(p95) }).toEqual({ name, isKnown: true });
      }
      expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
    },
  );
});
