import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { Locale } from "#contract/settings.ts";
import type { State } from "#domain/grievance/state.ts";
import type { RunningApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { inTurn } from "./longForm.ts";
import { readTotals, recordOf } from "./record.ts";

const LOCALES = ["hi", "en"] as const;
const HOUR_MS = 3_600_000;

/** Who complains, and what is typed and looked for, in each language of the screens: two complaints that have nothing to do with each other. */
const WORDS = {
  hi: {
    citizen: "suman_pnp",
    complaint: "इसराना गांव, पानीपत में जन स्वास्थ्य विभाग का ट्यूबवेल खराब है, पानी नहीं आ रहा",
    search: "पानीपत ट्यूबवेल",
    firstReport: "काम हो गया",
    whyReturned: "फ़ोटो नहीं है, नागरिक से बात भी नहीं हुई",
    secondReport: "मोटर बदल दी गई है और इसराना में आपूर्ति चालू है",
    notSolved: "अभी भी पानी नहीं आ रहा, समस्या हल नहीं हुई",
    thirdReport: "मुख्य लाइन की मरम्मत की गई, अब हर घर में पानी है",
  },
  en: {
    citizen: "ravi_knl",
    complaint: "In Nilokheri town, Karnal, water comes with low pressure and the public health tubewell is broken",
    search: "karnal tubewell",
    firstReport: "Work done",
    whyReturned: "No photograph, and nobody spoke with the citizen",
    secondReport: "The motor was replaced and the supply in Nilokheri runs again",
    notSolved: "Still no water, the problem is not solved",
    thirdReport: "The main line was mended, every house has water now",
  },
} as const;

test.describe("a complaint on the desk", { tag: "@desk" }, () => {
  test.describe.configure({ timeout: 240_000 });
  test.use({ args: [] });

  test("goes from its arrival to its disposal by keyboard alone", async ({ launch, profile, x }) => {
    const publish = (locale: Locale) => x.publish({ text: `@HaryanaCMCell ${WORDS[locale].complaint}`, author: WORDS[locale].citizen });
    const inState = (state: State) => readTotals(recordOf(profile)).byState[state];
    const start = async (aheadMs: number) => {
      const app = await launch(["--desk", "--lang", "hi", "--clock-ahead-ms", String(aheadMs)]);
      return { app, desk: new DeskPage(await app.electron.firstWindow()) };
    };
    const complaints = { hi: publish("hi"), en: publish("en") };

    const first = await start(0);
    await expect(first.desk.countOf("all")).toHaveText("2");
    await eachLocale({ app: first.app, x }, "it arrives, and one key marks it to the office that the program proposed", async (locale) => {
      const markedBefore = inState("marked");
      await open(first.desk, locale);
      await expect(first.desk.row(WORDS[locale].complaint)).toBeVisible();
      await expect(first.desk.caseIn("new")).toBeVisible();
      await first.desk.press("KeyA");
      await expect.poll(() => inState("marked")).toBe(markedBefore + 1);
    });
    await first.app.close();

    const second = await start(40 * HOUR_MS);
    await eachLocale({ app: second.app, x }, "hours pass in silence, and the clock reminds the office of the report", async (locale) => {
      await open(second.desk, locale);
      await expect(second.desk.caseIn("marked")).toBeVisible();
      await expect(second.desk.events("reminded").first()).toBeVisible();
    });
    await second.app.close();

    const { app, desk } = await start(100 * HOUR_MS);
    await expect(desk.countOf("overdue")).toHaveText("2");
    await eachLocale({ app, x }, "days pass: it is late, and the clock brings it up the ladder", async (locale) => {
      await open(desk, locale);
      for (const type of ["fell-due", "escalated"] as const) await expect(desk.events(type).first()).toBeVisible();
    });
    const worked = inTurn(LOCALES, 0);
    const toTheEnd = "a report is returned, a better one accepted, and what is not solved comes again";
    await eachLocale({ app, x, locales: worked }, toTheEnd, async (locale) => {
      const words = WORDS[locale];
      const before = readTotals(recordOf(profile));
      await open(desk, locale);
      await expect(desk.caseIn("marked")).toBeVisible();

      // A report comes that says nothing; it goes back with the reason.
      await enterReport(desk, words.firstReport);
      await expect(desk.caseIn("atr-sent")).toBeVisible();
      await desk.press("KeyT");
      await expect(desk.dialog).toContainText(words.firstReport);
      await desk.press("Enter");
      await expect(desk.dialog.locator("textarea:focus")).toHaveCount(1);
      await desk.type(words.whyReturned);
      await desk.press("Control+Enter");
      await expect(desk.caseIn("in-action")).toBeVisible();
      await expect(desk.events("atr-returned")).toContainText(words.whyReturned);
      await expect(desk.dialog).toBeHidden();

      // A better one is accepted, and the citizen is told. X does what it is asked, but its answer is lost.
      await enterReport(desk, words.secondReport);
      await expect(desk.caseIn("atr-sent")).toBeVisible();
      x.faults.next({ kind: "dropped", when: "after-effect" }, { path: /^\/2\/tweets$/u });
      await acceptReport(desk, words.secondReport);
      await expect(desk.caseIn("disposed")).toBeVisible();
      await expect(desk.events("reply-sent")).toBeVisible({ timeout: 60_000 });
      expect(x.faults.pending).toBe(0);
      const [answer, ...more] = ourRepliesTo(x, complaints[locale].id);
      expect(more).toEqual([]);

      // The citizen says that it is not solved: the case is open again, one office higher.
      const escalatedBefore = await desk.events("escalated").count();
      x.publish({ text: `@HaryanaCMCell ${words.notSolved}`, author: words.citizen, inReplyTo: answer?.id ?? "" });
      await expect(desk.caseIn("in-action")).toBeVisible();
      await expect(desk.events("reopened")).toBeVisible();
      await expect(desk.events("escalated")).toHaveCount(escalatedBefore + 1);

      await enterReport(desk, words.thirdReport);
      await expect(desk.caseIn("atr-sent")).toBeVisible();
      await acceptReport(desk, words.thirdReport);
      await expect(desk.caseIn("disposed")).toBeVisible();
      expect(readTotals(recordOf(profile))).toMatchObject({
        cases: 2,
        overdue: before.overdue - 1,
        byState: { disposed: before.byState.disposed + 1 },
      });
    });
    const left = LOCALES.length - worked.length;
    expect(readTotals(recordOf(profile))).toMatchObject({ cases: 2, overdue: left, byState: { disposed: worked.length } });
  });
});

async function open(desk: DeskPage, locale: Locale): Promise<void> {
  await desk.search(WORDS[locale].search);
  await expect(desk.case).toContainText(WORDS[locale].complaint);
}

/** The same with each language of the screens, also where the first one fails: it then leaves the second a page just loaded. */
async function eachLocale(
  { app, x, locales = LOCALES }: { readonly app: RunningApp; readonly x: FakeX; readonly locales?: readonly Locale[] },
  title: string,
  act: (locale: Locale) => Promise<void>,
): Promise<void> {
  const errors: string[] = [];
  for (const locale of locales) {
    try {
      await test.step(`${title}, in ${locale}`, async () => {
        await app.speak(locale);
        await act(locale);
      });
    } catch (error) {
      errors.push(`in ${locale}: ${error instanceof Error ? error.stack : String(error)}`);
      x.faults.clear();
      // Where there is no page any more, the second language says so.
      await app.wall.page.reload().catch(() => undefined);
    }
  }
  if (errors.length > 0) throw new Error(errors.join("\n\n"));
}

async function enterReport(desk: DeskPage, words: string): Promise<void> {
  await desk.press("KeyT");
  await expect(desk.dialog.locator(":focus")).toHaveCount(1);
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
