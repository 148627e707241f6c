import type { PostSeed } from "#rehearsal/x/platform/post.ts";
import { expect, test } from "./fixtures.ts";
import { askRecord } from "./figureQuestions.ts";
import { IS_LONG } from "./longForm.ts";
import { readTotals, recordOf } from "./record.ts";

const DAY_MS = 86_400_000;
/** Enough that figures come from several pages, each a step of the engine; the long form takes a larger record as well. */
const POSTS = [120, ...(IS_LONG ? [Number(process.env["ISMGT_FIGURES_POSTS"] ?? 2_000)] : [])];

/** Complaints of the last nine days from many places, so that states, departments, districts and lateness all have something to count. */
function complaints(count: number, now: number): PostSeed[] {
  const places = ["Hisar", "रोहतक", "Karnal", "गुरुग्राम", "Nuh", "सिरसा", "a village that is on no list"];
  const complaints = [
    "बिजली नहीं है",
    "no water supply for days",
    "road is broken",
    "नाली जाम है",
    "ration not given",
    "someone is on the roof, please help",
  ];
  return Array.from({ length: count }, (_, index) => ({
    text: `@HaryanaCMCell ${places[index % places.length]}: ${complaints[index % complaints.length]} (${index})`,
    author: `citizen_${index % 97}`,
    at: now - Math.floor(((count - index) / count) * 9 * DAY_MS),
  }));
}

test.describe("the figures of the wall", { tag: "@main-job" }, () => {
  test.use({ fakeX: { mentionsReach: null, rateLimits: { mentions: { limit: 100_000 } } } });

  for (const count of POSTS) {
    test(`equal the record, and agree among themselves, after ${count} posts`, async ({ launch, x, profile }) => {
      test.setTimeout(90_000 + count * 6);
      x.publish(complaints(count, Date.now()));
      const app = await launch();
      const { wall } = app;
      await wall.hold();
      await expect(wall.cards).not.toHaveCount(0);
      await expect.poll(() => readTotals(recordOf(profile)).posts, { timeout: 60_000 + count * 6 }).toBe(count);
      x.publish({ text: "@HaryanaCMCell the last one, from Palwal: garbage everywhere" });
      await expect(wall.card("the last one, from Palwal")).toBeVisible();

      // Lateness is swept a moment after the posts are in.
      await expect(async () => {
        await wall.show("now");
        const [totals, figures] = [readTotals(recordOf(profile)), await wall.figures()];
        await wall.show("heat");
        const map = await wall.allFigures();
        expect(totals.posts).toBe(count + 1);
        expect(figures["pendingMarking"]).toBe(totals.byState["new"]);
        // Nothing is marked to anybody, so that the cell owes all that is late, and no office owes a report.
        expect([figures["markingsOverdue"], figures["reportsOverdue"]]).toEqual([totals.overdue, 0]);
        expect(totals.overdue).toBeGreaterThan(0);
        expect(map.filter(({ name }) => name.startsWith("heat:"))).toEqual([]);
      }).toPass({ timeout: 30_000 });
      await test.step("of the heat as well, by what it can be shaded with while no office was asked", async () => {
        const settings = await app.openSettings("wall");
        const part = settings.getByRole("region", { name: "Wall", exact: true });
        await part.getByLabel("What the heat is shaded by").selectOption("open");
        await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
        const record = askRecord(recordOf(profile));
        try {
          await expect(async () => {
            const now = Date.now();
            const heat = (await wall.allFigures()).filter(({ name }) => name.startsWith("heat:"));
            expect(heat.length).toBeGreaterThan(20);
            expect(heat.map(({ name, value }) => [name, value])).toEqual(heat.map(({ name }) => [name, record.answer(name, now)]));
          }).toPass({ timeout: 30_000 });
        } finally {
          record.close();
        }
      });
      expect(app.log()).not.toMatch(/"level":"error"/);
    });
  }
});
