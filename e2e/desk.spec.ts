import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { readTotals, recordOf } from "./record.ts";

const HOUR_MS = 3_600_000;
const CITIZEN = "suman_pnp";

/** What is typed and looked for, in each language of the screens. */
const WORDS = {
  hi: {
    complaint: "इसराना गांव, पानीपत में जन स्वास्थ्य विभाग का ट्यूबवेल खराब है, पानी नहीं आ रहा",
    search: "पानीपत ट्यूबवेल",
    firstReport: "काम हो गया",
    whyReturned: "फ़ोटो नहीं है, नागरिक से बात भी नहीं हुई",
    secondReport: "मोटर बदल दी गई है और इसराना में आपूर्ति चालू है",
    notSolved: "अभी भी पानी नहीं आ रहा, समस्या हल नहीं हुई",
    thirdReport: "मुख्य लाइन की मरम्मत की गई, अब हर घर में पानी है",
  },
  en: {
    complaint: "No water supply in Israna village, Panipat, the public health tubewell is broken",
    search: "panipat tubewell",
    firstReport: "Work done",
    whyReturned: "No photograph, and nobody spoke with the citizen",
    secondReport: "The motor was replaced and the supply in Israna runs again",
    notSolved: "Still no water, the problem is not solved",
    thirdReport: "The main line was mended, every house has water now",
  },
} as const;

test.describe("a complaint on the desk", { tag: "@desk" }, () => {
  test.describe.configure({ timeout: 240_000 });
  test.use({ args: [] });

  for (const locale of ["hi", "en"] as const) {
    test(`goes from its arrival to its disposal by keyboard alone, in ${locale}`, async ({ launch, profile, x }) => {
      const words = WORDS[locale];
      const start = async (aheadMs: number) => {
        const app = await launch(["--desk", "--lang", locale, "--clock-ahead-ms", String(aheadMs)]);
        const desk = new DeskPage(await app.electron.firstWindow());
        await expect(desk.countOf("all")).toHaveText("1");
        return { app, desk };
      };
      const complaint = x.publish({ text: `@HaryanaCMCell ${words.complaint}`, author: CITIZEN });

      // It arrives, and one key marks it to the office that the program proposed.
      const first = await start(0);
      await expect(first.desk.row(words.complaint)).toBeVisible();
      await expect(first.desk.caseIn("new")).toBeVisible();
      await first.desk.press("KeyA");
      await expect.poll(() => readTotals(recordOf(profile)).byState["marked"]).toBe(1);
      await first.app.close();

      // Hours pass in silence, and the clock reminds the office of the report.
      const second = await start(40 * HOUR_MS);
      await second.desk.search(words.search);
      await expect(second.desk.caseIn("marked")).toBeVisible();
      await expect(second.desk.events("reminded").first()).toBeVisible();
      await second.app.close();

      // Days pass: it is late, and the clock brings it up the ladder.
      const { desk } = await start(100 * HOUR_MS);
      await desk.search(words.search);
      for (const type of ["fell-due", "escalated"] as const) await expect(desk.events(type).first()).toBeVisible();
      await expect(desk.countOf("overdue")).toHaveText("1");

      // A report comes that says nothing; it goes back with the reason.
      await enterReport(desk, words.firstReport);
      await expect(desk.caseIn("atr-sent")).toBeVisible();
      await desk.press("KeyT");
      await expect(desk.dialog).toContainText(words.firstReport);
      await desk.press("Enter");
      await desk.type(words.whyReturned);
      await desk.press("Control+Enter");
      await expect(desk.caseIn("in-action")).toBeVisible();
      await expect(desk.events("atr-returned")).toContainText(words.whyReturned);

      // A better one is accepted, and the citizen is told. X does what it is asked, but its answer is lost.
      await enterReport(desk, words.secondReport);
      await expect(desk.caseIn("atr-sent")).toBeVisible();
      x.faults.next({ kind: "dropped", when: "after-effect" }, { path: /^\/2\/tweets$/u });
      await acceptReport(desk, words.secondReport);
      await expect(desk.caseIn("disposed")).toBeVisible();
      await expect(desk.events("reply-sent")).toBeVisible({ timeout: 60_000 });
      expect(x.faults.pending).toBe(0);
      const [answer, ...more] = ourRepliesTo(x, complaint.id);
      expect(more).toEqual([]);

      // The citizen says that it is not solved: the case is open again, one office higher.
      const escalatedBefore = await desk.events("escalated").count();
      x.publish({ text: `@HaryanaCMCell ${words.notSolved}`, author: CITIZEN, inReplyTo: answer?.id ?? "" });
      await expect(desk.caseIn("in-action")).toBeVisible();
      await expect(desk.events("reopened")).toBeVisible();
      await expect(desk.events("escalated")).toHaveCount(escalatedBefore + 1);

      await enterReport(desk, words.thirdReport);
      await expect(desk.caseIn("atr-sent")).toBeVisible();
      await acceptReport(desk, words.thirdReport);
      await expect(desk.caseIn("disposed")).toBeVisible();
      expect(readTotals(recordOf(profile))).toMatchObject({ cases: 1, overdue: 0, byState: { disposed: 1 } });
    });
  }
});

test.describe("the cases after the one on screen", { tag: "@desk" }, () => {
  test.use({ args: [] });

  test("are shown by their key at once, though the engine answers nobody", async ({ launch, x }) => {
    for (let ward = 1; ward <= 6; ward += 1)
      x.publish({ text: `@HaryanaCMCell Pension of ward ${ward} has stopped`, author: `citizen_${ward}` });
    const app = await launch(["--desk", "--lang", "en"]);
    const desk = new DeskPage(await app.electron.firstWindow());
    await expect(desk.countOf("all")).toHaveText("6");
    await desk.page.locator('[data-view="all"]').click();
    await expect(desk.rows).toHaveCount(6);
    await expect(desk.case).toBeVisible();
    // As long as a person looks at a case.
    await desk.page.waitForTimeout(1_000);
    const pid = await app.enginePid();
    if (pid === undefined) throw new Error("There is no engine");
    process.kill(pid, "SIGSTOP");
    try {
      for (let step = 1; step <= 3; step += 1) {
        const before = await desk.case.getAttribute("data-case");
        await desk.press("KeyJ");
        await expect(desk.case).not.toHaveAttribute("data-case", before ?? "", { timeout: 2_000 });
      }
    } finally {
      process.kill(pid, "SIGCONT");
    }
  });
});

async function enterReport(desk: DeskPage, words: string): Promise<void> {
  await desk.press("KeyT");
  await expect(desk.dialog).toBeVisible();
  await desk.press("Tab");
  await desk.type(words);
  await desk.press("Control+Enter");
  await expect(desk.dialog).toBeHidden();
}

/** With the answer to the citizen that the program proposes. */
async function acceptReport(desk: DeskPage, words: string): Promise<void> {
  await desk.press("KeyT");
  await expect(desk.dialog).toContainText(words);
  await expect(desk.dialog.locator("[data-main]")).toBeEnabled();
  await desk.press("Control+Enter");
  await expect(desk.dialog).toBeHidden();
}

function ourRepliesTo({ posts, account }: FakeX, postId: string) {
  return posts.filter(({ replyTo, authorId }) => replyTo?.postId === postId && authorId === account.id);
}
