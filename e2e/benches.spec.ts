import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasPostgres } from "#hub/testing/postgresServer.ts";
import { expect, test } from "./fixtures.ts";
import { IS_LONG } from "./longForm.ts";

const projectFolder = join(import.meta.dirname, "..");

interface Report {
  readonly figures: readonly { readonly name: string; readonly median: number }[];
}

/** What they are made of: two open apps, as the specs do, one runs others, one opens apps and feeds them, and one has two apps at a hub. */
const NAMES = ["desk", "start", "live", "growth", "memory", ...(hasPostgres ? ["hub-wall"] : [])];

/** That they run; how long anything takes is not looked at. The others are tried in bench/harness/smoke.test.ts. */
test.describe("benches that open windows or other benches", { tag: "@benches" }, () => {
  test("give their figures on a record of a few cases", async () => {
    test.skip(!IS_LONG, "the long form alone tries them");
    test.setTimeout(480_000);
    const cache = mkdtempSync(join(tmpdir(), "ismgt-e2e-benches-"));
    try {
      for (const name of NAMES) {
        const { stdout } = await promisify(execFile)(process.execPath, [join(projectFolder, "bench/run.mjs"), name, "--tiny", "--json"], {
          cwd: projectFolder,
          env: {
            ...process.env,
            XDG_CACHE_HOME: cache,
            ...(name === NAMES[0] ? {} : { ISMGT_BENCH_BUNDLE: join(projectFolder, "out/bench") }),
          },
          maxBuffer: 2 ** 26,
        });
        const { figures } = JSON.parse(stdout) as Report;
        expect(figures.length, name).toBeGreaterThan(0);
        for (const each of figures) expect(each).toMatchObject({ name: expect.any(String), median: expect.any(Number) });
      }
    } finally {
      await rm(cache, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
    }
  });
});
