import type { ShownScene } from "#domain/wall/scenes.ts";
import { askRecord } from "./figureQuestions.ts";
import { expect, test } from "./fixtures.ts";
import { generateMixedRecord, recordOf } from "./record.ts";

/** The scenes, and how many numbers each shows at least that are plain counts of rows. */
const FEWEST: Readonly<Record<ShownScene, number>> = { now: 6, heat: 60, overdue: 12, ranking: 16, trend: 150 };
/** Enough of them for ten thousand events, whatever hour it is. */
const ACTS = 7_500;

test.describe("the numbers of the wall", { tag: "@wall" }, () => {
  test("are those of the rows after ten thousand mixed events, each of them in every scene", async ({ launch, profile }) => {
    test.slow();
    await generateMixedRecord(recordOf(profile), { acts: ACTS, seed: 20_261_124 });
    const { wall } = await launch();
    await wall.hold();
    const record = askRecord(recordOf(profile));
    expect(record.countEvents()).toBeGreaterThanOrEqual(10_000);
    for (const scene of Object.keys(FEWEST) as ShownScene[]) {
      await wall.show(scene);
      // A wall reads a moment after the record, whose clock goes on.
      await expect(async () => {
        const shown = await wall.allFigures();
        const now = Date.now();
        const names = shown.map(({ name }) => name);
        const compared = shown.map(({ name, value }) => ({ name, value, rows: record.answer(name, names, now) }));
        const counted = compared.filter(({ rows }) => rows !== null);
        expect(counted.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name))).toEqual([]);
        expect(counted.filter(({ value, rows }) => value !== rows)).toEqual([]);
        expect(counted.length, scene).toBeGreaterThanOrEqual(FEWEST[scene]);
        expect(counted.some(({ value }) => value > 0)).toBe(true);
      }, scene).toPass({ timeout: 40_000 });
    }
    record.close();
  });
});
