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
      expect(readTotals(recordOf(profile)).posts).toBe(0);
      expect(readTotals(join(profile, "rehearsal.db")).posts).toBeGreaterThan(0);
    });

    test("has the size and the pace that were asked for, and begins again with each start", async ({ launch, profile }) => {
      const record = join(profile, "rehearsal.db");
      const first = await launch(["--rehearsal", "20/s", "--rehearsal-size", "40"]);
      await expect(first.wall.cards.first()).toBeVisible();
      await expect.poll(() => readTotals(record).posts, { timeout: 30_000 }).toBeGreaterThan(60);
      await first.close();
      const second = await launch(["--rehearsal", "0/min", "--rehearsal-size", "5"]);
      await expect(second.wall.rehearsalSign).toBeVisible();
      await expect(second.wall.cards.first()).toBeVisible();
      expect(readTotals(record).posts).toBeLessThanOrEqual(5);
    });
  });

  test("can be asked for where a source is set up, and leaves that one alone", async ({ launch, x }) => {
    const app = await launch(["--rehearsal"]);
    await expect(app.wall.rehearsalSign).toBeVisible();
    await expect(app.wall.cards.first()).toBeVisible({ timeout: 30_000 });
    expect(x.requests).toEqual([]);
  });
});
