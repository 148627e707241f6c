import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { inTurn } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";
import { readTotals, recordOf } from "./record.ts";

/** Incidents of six places that have nothing to do with each other. */
const COMPLAINTS = [
  "No water supply in Israna village, Panipat, the public health tubewell is broken",
  "Hisar me transformer jal gaya, do din se bijli nahi hai",
  "Street light is not working in our street, ward 7 Karnal, nagar nigam",
  "Garbage is not collected in Model Town Rohtak",
  "Road in village Ding of Sirsa is broken, PWD does not repair it",
  "Sewer line is choked in ward 4 Ambala Cantt, nagar parishad does not clean",
] as const;
const LATER = ["Ration depot in Jind gives no wheat", "Old age pension stopped in Kaithal for three months"] as const;

const WORDS_OF_INCIDENT = {
  en: "No water supply in Israna village, Panipat, the public health tubewell is broken",
  hi: "इसराना गांव, पानीपत में जन स्वास्थ्य विभाग का ट्यूबवेल खराब है, पानी नहीं आ रहा",
} as const;

/** Of places without any other complaint, each with a word that finds it. */
const AT_THE_TOP = {
  en: ["Sewage pump of Narwana town in Jind is out of order, public health does not repair it", "narwana"],
  hi: ["घरौंडा के वार्ड 5 में चार दिन से पानी नहीं आ रहा", "घरौंडा"],
} as const;

const LOCALES = ["en", "hi"] as const;
const WORDS = {
  en: {
    question: /5 cases/u,
    four: /: 4 cases\?/u,
    reason: "Not for this office",
    told: /accepted and marked/iu,
    nobody: /nobody above/iu,
    notSeveral: /several/iu,
  },
  hi: {
    question: /5 (शिकायत|प्रविष्टि)/u,
    four: /: 4 शिकायतें\?/u,
    reason: "इस कार्यालय का नहीं",
    told: /स्वीकार कर अंकित/u,
    nobody: /ऊपर कोई/u,
    notSeveral: /एक साथ कई/u,
  },
} as const;

test.describe("keys while several cases are selected", { tag: "@desk" }, () => {
  test.describe.configure({ timeout: 180_000 });
  const shared = oneApp({ args: () => ["--desk"] });
  const states = () => readTotals(recordOf(shared.app.profile)).byState;
  const publish = (texts: readonly string[]) =>
    shared.x.publish(texts.map((text, index) => ({ text: `@HaryanaCMCell ${text}`, author: `citizen_${index}` })));

  // Each test begins with none: what one leaves in New is closed.
  test.afterEach(async () => {
    const { status, expectedStatus } = test.info();
    if (status === expectedStatus) await closeWhatIsNew(shared.desk, states);
  });

  for (const locale of inTurn(LOCALES, 0)) {
    const words = WORDS[locale];

    test(`act on all of them, after a question that says how many they are, in ${locale}`, async () => {
      await shared.app.speak(locale);
      const { desk } = shared;
      const before = states();
      publish(COMPLAINTS);
      await expect(desk.countOf("new")).toHaveText("6", { timeout: 30_000 });
      await takeNew(desk, 6);

      // What works on one case only says so, and does nothing to the case on screen.
      await desk.press("Shift+KeyJ", "Shift+KeyJ", "Shift+KeyJ", "Shift+KeyJ");
      for (const key of ["KeyT", "KeyM", "KeyW"]) {
        await desk.press(key);
        await expect(desk.dialog).toContainText(words.notSeveral);
        // What is typed now is no command.
        await desk.type("a dx");
        await desk.press("Escape");
        await expect(desk.dialog).toBeHidden();
      }
      await desk.press("KeyB");
      await expect(desk.page.getByText(words.notSeveral).first()).toBeVisible();
      await expect(desk.page.locator("[data-picked]")).toHaveCount(5);
      expect(states()).toEqual({ ...before, new: 6 });

      await desk.press("KeyX");
      await expect(desk.dialog).toContainText(words.question);
      await desk.type(words.reason);
      await desk.discard();
      await expect(desk.dialog).toBeHidden();
      expect(states()).toEqual({ ...before, new: 6 });

      await desk.press("KeyD");
      await expect(desk.dialog).toContainText(words.question);
      await desk.press("Escape");
      await expect(desk.dialog).toBeHidden();

      await desk.press("KeyA");
      await expect(desk.dialog).toContainText(words.question);
      expect(states()).toEqual({ ...before, new: 6 });
      await desk.press("Enter");
      await expect(desk.dialog).toBeHidden();
      await expect.poll(states).toEqual({ ...before, new: 1, marked: before.marked + 5 });
      // Its words stand on the screen while its last step is still coming: Z on them takes it back all the same.
      await expect(desk.page.getByText(words.told).filter({ hasText: "5" }).first()).toBeVisible();
      await desk.press("KeyZ");
      await expect.poll(states).toEqual({ ...before, new: 6 });

      // A number chooses, and Enter answers. What was taken back stands in the list again.
      await expect(desk.rows).toHaveCount(6);
      await desk.press("Control+KeyA", "KeyU");
      await expect(desk.dialog.locator("[data-main]")).toBeEnabled();
      await desk.press("Digit2");
      // Until it is counted again for this urgency, Enter only says that nothing is done yet.
      await expect(async () => {
        if (await desk.dialog.isVisible()) await desk.press("Enter");
        await expect(desk.dialog).toBeHidden({ timeout: 2_000 });
      }).toPass({ timeout: 30_000 });
      await expect(desk.rows.and(desk.page.locator('[data-urgency="urgent"]'))).toHaveCount(6);
      await desk.press("KeyZ");
      await expect(desk.rows.and(desk.page.locator('[data-urgency="urgent"]'))).not.toHaveCount(6);
    });
  }

  for (const locale of inTurn(LOCALES, 1)) {
    const words = WORDS[locale];

    test(`what comes in after Ctrl+A is not among them, in ${locale}`, async () => {
      await shared.app.speak(locale);
      const { desk } = shared;
      const before = states();
      publish(COMPLAINTS.slice(0, 5));
      await expect(desk.countOf("new")).toHaveText("5", { timeout: 30_000 });
      await takeNew(desk, 5);
      await desk.press("Control+KeyA");
      publish(LATER);
      await expect(desk.countOf("new")).toHaveText("7", { timeout: 30_000 });
      await takeNew(desk, 7);
      await expect(desk.page.locator("[data-picked]")).toHaveCount(5);
      await desk.press("KeyA");
      await expect(desk.dialog).toContainText(words.question);
      await desk.press("Enter");
      await expect.poll(states).toEqual({ ...before, new: 2, marked: before.marked + 5 });
      await expect(desk.page.getByText(words.told).filter({ hasText: "5" }).first()).toBeVisible();
      await desk.press("KeyZ");
      await expect.poll(states).toEqual({ ...before, new: 7 });
    });
  }

  for (const locale of inTurn(LOCALES, 0)) {
    const words = WORDS[locale];

    test(`an incident's act goes to as many open cases as it says, and to none that is closed, in ${locale}`, async () => {
      await shared.app.speak(locale);
      const { desk } = shared;
      const before = states();
      // Each with a figure of its own: the very same words would be a flood, and one line.
      publish(Array.from({ length: 6 }, (_, at) => `${WORDS_OF_INCIDENT[locale]} ${at + 1}`));
      await expect(desk.countOf("new")).toHaveText("6", { timeout: 30_000 });
      await takeNew(desk, 6);
      // Two of them are closed one by one.
      for (const left of [5, 4]) {
        await desk.moveTo("Home");
        await desk.press("KeyX");
        await expect(desk.dialog).toBeVisible();
        await desk.type(words.reason);
        await desk.press("Enter");
        await expect(desk.dialog).toBeHidden();
        await expect.poll(states).toMatchObject({ new: left });
        await takeNew(desk, left);
      }
      await desk.moveTo("Home");
      const all = desk.page.getByRole("switch");
      // Only the person makes it more than this case.
      await expect(all).not.toBeChecked();
      await desk.press("Digit1");
      await expect(all).toBeChecked();
      await expect(all.locator("xpath=ancestor-or-self::label")).toContainText("4");
      await desk.press("Shift+KeyI");
      await expect(desk.dialog).toContainText("4");
      await desk.press("Enter");
      await expect(desk.dialog).toBeHidden();
      await expect(desk.countOf("mine")).toHaveText("4");
      await desk.press("KeyA");
      await expect(desk.dialog).toContainText(words.four);
      await desk.press("Enter");
      const closed = before["not-a-grievance"] + 2;
      await expect.poll(states).toEqual({ ...before, new: 0, marked: before.marked + 4, "not-a-grievance": closed });
      await expect(desk.page.getByText(words.told).filter({ hasText: "4" }).first()).toBeVisible();
      await desk.press("KeyZ");
      await expect.poll(states).toEqual({ ...before, new: 4, "not-a-grievance": closed });
    });
  }

  test("what has left New leaves the screen of a list that nobody has touched, but for the case that is open", async () => {
    await shared.app.speak("en");
    const { app, desk } = shared;
    publish(COMPLAINTS);
    await expect(desk.countOf("new")).toHaveText("6", { timeout: 30_000 });
    // They may come in two polls, of which the list takes the first by itself.
    await takeNew(desk, 6);
    const shown = await desk.case.getAttribute("data-case");
    const other = new DeskPage(await app.openDesk());
    await takeNew(other, 6);
    // The other desk closes two further down.
    await other.moveTo("End");
    for (let closed = 1; closed <= 2; closed += 1) {
      await other.press("KeyX");
      await expect(other.dialog).toBeVisible();
      await other.type("Not ours");
      await other.press("Enter");
      await expect(other.dialog).toBeHidden();
      await expect(other.countOf("new")).toHaveText(String(6 - closed));
      await other.moveTo("Home", "KeyJ");
    }
    await expect(desk.countOf("new")).toHaveText("4");
    await expect(desk.rows).toHaveCount(4);
    await expect(desk.case).toHaveAttribute("data-case", shown ?? "");
  });

  for (const locale of inTurn(LOCALES, 1)) {
    const words = WORDS[locale];

    test(`at the top of the ladder E says so, and what is typed next runs no command, in ${locale}`, async () => {
      await shared.app.speak(locale);
      const { desk } = shared;
      const before = states();
      const [text, found] = AT_THE_TOP[locale];
      publish([text]);
      await expect(desk.countOf("new")).toHaveText("1", { timeout: 30_000 });
      // In a list that it does not leave when it is marked.
      await desk.choose("all");
      await desk.search(found);
      await expect(desk.rows).toHaveCount(1);
      await expect(desk.caseIn("new")).toBeVisible({ timeout: 30_000 });
      await desk.press("KeyE");
      await expect(desk.dialog).toBeVisible();
      await desk.type("dx a");
      await desk.press("Escape");
      await expect(desk.dialog).toBeHidden();
      await expect(desk.caseIn("new")).toBeVisible();
      await desk.press("KeyA");
      await expect(desk.caseIn("marked")).toBeVisible();
      const nobody = desk.dialog.locator('[data-dead="escalate"]');
      for (let level = 0; level < 10; level += 1) {
        await desk.press("KeyE");
        await expect(desk.dialog).toBeVisible();
        if ((await nobody.count()) > 0) break;
        await desk.press("Enter");
        await expect(desk.dialog).toBeHidden();
        await expect(desk.events("escalated")).toHaveCount(level + 1);
      }
      await expect(nobody).toContainText(words.nobody);
      const escalated = await desk.events("escalated").count();
      await desk.type("b x 2 dc karnal a z");
      await expect(desk.dialog).toHaveCount(1);
      await expect(nobody).toBeVisible();
      await desk.press("Enter");
      await expect(desk.dialog).toBeHidden();
      await expect(desk.caseIn("marked")).toBeVisible();
      await expect(desk.events("escalated")).toHaveCount(escalated);
      expect(states()).toEqual({ ...before, marked: before.marked + 1 });
    });
  }
});

/** By one key, with a reason. */
async function closeWhatIsNew(desk: DeskPage, states: () => { readonly new: number }): Promise<void> {
  const left = states().new;
  if (left === 0) return;
  // What was taken back a moment ago is not yet so in a window that has not heard of it.
  await expect(desk.countOf("new")).toHaveText(String(left), { timeout: 30_000 });
  await takeNew(desk, left);
  await desk.press("Control+KeyA", "KeyX");
  await expect(desk.dialog).toBeVisible();
  await desk.type("Not ours");
  await expect(desk.dialog.locator("[data-main]")).toBeEnabled();
  await desk.dialog.locator("[data-main]").press("Enter");
  await expect(desk.dialog).toBeHidden();
  await expect.poll(() => states().new).toBe(0);
}

/** The list on screen stands still until it is asked for more: what has just been counted may not have been read yet. */
async function takeNew(desk: DeskPage, lines: number): Promise<void> {
  await expect(async () => {
    await desk.press("KeyG");
    await expect(desk.rows).toHaveCount(lines, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}
