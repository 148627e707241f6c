import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { readTotals, recordOf } from "./record.ts";

test.describe("a rehearsal", { tag: "@main-job" }, () => {
  test.describe("where no source is set up", () => {
    test.use({ source: "none" });

    test("runs by itself, says so, and stays out of the real record", async ({ launch, profile }) => {
      const app = await launch();
      await expect(app.wall.rehearsalSign).toBeVisible();
      await expect(app.wall.cards.first()).toBeVisible({ timeout: 30_000 });
      expect((await readTotals(recordOf(profile))).posts).toBe(0);
      expect((await readTotals(join(profile, "rehearsal.db"))).posts).toBeGreaterThan(0);
    });

    test("begins anew with each start", async ({ launch, profile }) => {
      const first = await launch(["--rehearsal", "5/s"]);
      await expect.poll(() => first.wall.figure("postsToday"), { timeout: 30_000 }).toBeGreaterThan(10);
      await first.close();
      const before = (await readTotals(join(profile, "rehearsal.db"))).posts;
      const second = await launch(["--rehearsal", "1/h"]);
      await expect(second.wall.rehearsalSign).toBeVisible();
      await expect.poll(() => existsSync(join(profile, "rehearsal.db"))).toBe(true);
      expect((await readTotals(join(profile, "rehearsal.db"))).posts).toBeLessThan(before);
    });
  });

  test("is not shown on a wall with a source", async ({ wall }) => {
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    await expect(wall.rehearsalSign).toHaveCount(0);
  });

  test("can be asked for where a source is set up, and leaves that one alone", async ({ launch, x }) => {
    const app = await launch(["--rehearsal"]);
    await expect(app.wall.rehearsalSign).toBeVisible();
    await expect(app.wall.cards.first()).toBeVisible({ timeout: 30_000 });
    expect(x.requests).toEqual([]);
  });
});
