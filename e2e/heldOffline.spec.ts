import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import type { RunningApp } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { copiedText, readPdf } from "./pdf.ts";
import { MANY_CASES, generateRecord, recordOf } from "./record.ts";
import { countReview } from "./reviewCounts.ts";
import { filesIn, minutesBy, notePromise, prepareByKeys, pressOn } from "./reviewPage.ts";
import { ANNOUNCER, violationsOf } from "./violations.ts";

/** The minutes tell so many tickets of a promise, and count them where there are more. */
const TICKETS_ON_PAPER = 12;
const TITLE = "Review without a network";
const COMPLAINT = "Live electric wire has fallen on the road in Ambala City, children are near it";
const ELSEWHERE = ["No drinking water in Bhiwani city for five days", "Sewer overflows into the houses in Charkhi Dadri"];
/** However a citizen writes it, no officer sees it on the screen. */
const NUMBERS = ["9812345670", "९८१२३ ४५६७१", "98123-45672", "+91 98123 45673"];
const MEANWHILE = ["Handpump is broken in Ambala City", "Street light is off in Bhiwani", "Garbage heap near the school in Charkhi Dadri"];
const REMARK = "The line is to be looked at tonight";
const REASON = "Third complaint of this line in a month";

/** What each of the three promises, in the words that were spoken, and in how many days. */
const PROMISED = [
  [
    "The wire will be raised today",
    "Every late case of the district will be answered",
    "A lineman will sit in the city",
    "The register will be shown",
  ],
  ["Street lights will be mended ward by ward", "The tanker will come twice a day", "पंप शुक्रवार तक चलेगा"],
  ["The drain will be cleaned before the fair", "The school road will be swept daily", "The Patwari will be heard"],
] as const;

test.use({ size: null });

test.describe("a review without a network", { tag: "@review" }, () => {
  test("holds three districts with ten promises and what is decided on the spot, prints it in both languages, and merges with what came meanwhile", async ({
    launch,
    profile,
    x,
  }) => {
    test.setTimeout(700_000);
    await generateRecord(recordOf(profile), { cases: MANY_CASES, from: null });
    const generated = countReview(recordOf(profile)).posts;
    const documents = join(profile, "papers");
    x.publish({ text: `@HaryanaCMCell ${COMPLAINT}. Call ${NUMBERS.join(" or ")}` });
    x.publish(ELSEWHERE.map((text) => ({ text: `@HaryanaCMCell ${text}` })));
    const app = await launch(["--documents-dir", documents]);
    const speaker = await app.openReview();
    await expect(speaker.getByText(/^Up to date at/u)).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => countReview(recordOf(profile)).posts).toBe(generated + 1 + ELSEWHERE.length);
    await prepareByKeys(speaker, TITLE);
    await expect(speaker.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    const opened = app.electron.waitForEvent("window");
    await pressOn(speaker.getByRole("button", { name: "Screen for the officers" }));
    const screen = await opened;
    await expect(screen.getByText("Nothing is shown at the moment.")).toBeVisible();
    const before = countReview(recordOf(profile));

    await cutNetwork(app, true);
    x.faults.next({ kind: "dropped", when: "before" }, { times: 1_000_000 });
    x.publish(MEANWHILE.map((text) => ({ text: `@HaryanaCMCell ${text}` })));
    await expect(speaker.getByText(/^Offline, last synced \d{1,2}:\d{2}/u)).toBeVisible({ timeout: 60_000 });

    await pressOn(speaker.getByRole("button", { name: "Begin", exact: true }));
    const stops = speaker.getByRole("navigation", { name: "Stops" }).getByRole("button");
    const promises = speaker.getByRole("region", { name: "Promises", exact: true });
    const decided: string[] = [];
    let late = "";
    for (const [at, words] of PROMISED.entries()) {
      await stops.nth(at).press("Enter");
      await expect(stops.nth(at)).toHaveAttribute("aria-current", "true");
      await takeAttendance(speaker);
      if (at === 0) {
        decided.push(await decideOnTheWire(speaker, screen));
        late = await promiseForAllLate(speaker, words[1]);
      } else decided.push(await escalate(speaker, ELSEWHERE[at - 1] ?? ""));
      for (const [nth, said] of words.entries()) {
        if (at === 0 && nth === 1) continue;
        await notePromise(speaker, { words: said, due: `+${at + 3}`, tickets: "" });
        await expect(promises.getByRole("listitem").filter({ hasText: said })).toBeVisible();
      }
      await expect(promises.locator("[data-standing]")).toHaveCount(words.length);
    }
    expect(await violationsOf(speaker, { without: ANNOUNCER })).toEqual([]);
    await expect(speaker.getByText(/^Offline, last synced/u)).toBeVisible();

    await pressOn(speaker.getByRole("button", { name: "End the review" }));
    await expect(speaker.getByText("Ended", { exact: true })).toBeVisible();
    // A letter is issued a moment before its paper is there.
    const letters = () => filesIn(documents).filter((file) => /R\d{4} en/u.test(file)).length;
    await expect.poll(letters, { timeout: 60_000 }).toBe(3);
    const minutes = {
      en: join(documents, await minutesBy(speaker, documents, "Minutes in English (PDF)")),
      hi: join(documents, await minutesBy(speaker, documents, "Minutes in Hindi (PDF)")),
    };
    const { promised } = countReview(recordOf(profile));
    expect(late).toBe(counted(promised.length));
    await expectMinutes(minutes, { decided, late: promised.slice(0, TICKETS_ON_PAPER) });

    const held = countReview(recordOf(profile));
    expect(held.posts).toBe(before.posts);
    x.faults.clear();
    await cutNetwork(app, false);
    // Sources are asked at once, however long they rest after so many vain calls.
    await expect(speaker.getByText(/^Up to date at/u)).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => countReview(recordOf(profile)).posts, { timeout: 60_000 }).toBe(before.posts + MEANWHILE.length);

    const merged = countReview(recordOf(profile));
    expect(merged.ofReview).toEqual({
      "review-prepared": 1,
      "review-begun": 1,
      "review-ended": 1,
      "attendance-taken": 9,
      "absence-letter-issued": 3,
      "promise-made": 10,
      // Marked, escalated twice and remarked on; then once in each of the other districts.
      "case-decided": 6,
      "case-decision-taken-back": 1,
    });
    expect(merged.ofCases).toEqual({ marked: 1, escalated: 4, "act-undone": 1, noted: 1 });
    expect(merged.cases - held.cases).toBe(MEANWHILE.length);
    // What is counted in the room is what the record has, the cases that came meanwhile among it.
    await pressOn(speaker.getByRole("button", { name: "Cases", exact: true }));
    for (const at of [0, 1, 2]) {
      await stops.nth(at).press("Enter");
      await expect(stops.nth(at)).toHaveAttribute("aria-current", "true");
      const { open, overdue } = merged.ofDistrict[await stops.nth(at).locator("b").innerText()] ?? { open: 0, overdue: 0 };
      const list = speaker.getByRole("region", { name: "Cases", exact: true });
      await expect(list.locator("output")).toHaveText(counted(open));
      await pressOn(list.getByRole("button", { name: "Overdue", exact: true }));
      await expect(list.locator("output")).toHaveText(counted(overdue));
    }
  });
});

function counted(cases: number): string {
  return cases === 1 ? "1 case" : `${cases} cases`;
}

/** Takes the network from every window, or gives it back, as a machine that wakes up where there is one; the engine's own is the platform that does not answer. */
async function cutNetwork(app: RunningApp, cut: boolean): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow, powerMonitor }, isOff) => {
    if (!isOff) powerMonitor.emit("resume");
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (isOff) webContents.session.enableNetworkEmulation({ offline: true });
      else webContents.session.disableNetworkEmulation();
    }
  }, cut);
}

/** The Deputy Commissioner is there, the police are not and are written to, the magistrate has sent somebody. */
async function takeAttendance(speaker: Page): Promise<void> {
  const attendance = speaker.getByRole("region", { name: "Attendance", exact: true });
  for (const [nth, way] of ["Present", "Absent", "Represented"].entries()) {
    const answer = attendance.getByRole("group").nth(nth).getByRole("button", { name: way, exact: true });
    await pressOn(answer);
    await expect(answer).toHaveAttribute("aria-pressed", "true");
  }
  await pressOn(attendance.getByRole("button", { name: "Letter for absence" }));
  await expect(attendance.getByText(/^Letter .* issued$/u)).toBeVisible({ timeout: 30_000 });
}

/** Marks the case that is read aloud, sends it higher and remarks on it, with the screen on it; answers with its ticket. */
async function decideOnTheWire(speaker: Page, screen: Page): Promise<string> {
  const { spot, ticket } = await takeUp(speaker, "Live electric wire");
  await pressOn(spot.getByRole("button", { name: "Show to the officers" }));
  await expect(screen.getByRole("article")).toContainText(COMPLAINT);
  expectNoNumber(await screen.locator("body").innerText());

  const decisions = speaker.getByRole("region", { name: "Decisions on cases" }).getByRole("listitem");
  await pressOn(spot.getByRole("button", { name: /^Mark to / }).first());
  await expect(decisions).toHaveCount(1);
  await spot.getByLabel("Words with it").fill(REASON);
  await pressOn(spot.getByRole("button", { name: /^Escalate to / }).first());
  await expect(decisions.nth(1)).toContainText(REASON);
  await spot.getByLabel("Words with it").fill(REMARK);
  await pressOn(spot.getByRole("button", { name: "Record as a remark on the case" }));
  await expect(decisions.nth(2)).toContainText(REMARK);
  // One press too many is taken back.
  await expect(spot.locator("[data-role=escalated]")).toHaveCount(1);
  await pressOn(spot.getByRole("button", { name: /^Escalate to / }).first());
  await expect(decisions).toHaveCount(4);
  await pressOn(decisions.nth(3).getByRole("button", { name: /^Take back/u }));
  await expect(decisions).toHaveCount(3);
  await pressOn(spot.getByRole("button", { name: "Put away" }));
  return ticket;
}

/** One promise about all that is late in the district, by way of the list of its cases; answers with how many those are, as counted on the screen. */
async function promiseForAllLate(speaker: Page, words: string): Promise<string> {
  await pressOn(speaker.getByRole("button", { name: "Cases", exact: true }));
  const list = speaker.getByRole("region", { name: "Cases", exact: true });
  const counted = list.locator("output");
  await expect(counted).toHaveText(/\d/u);
  const all = await counted.innerText();
  await pressOn(list.getByRole("button", { name: "Overdue", exact: true }));
  await expect(counted).not.toHaveText(all);
  const late = await counted.innerText();
  await pressOn(list.getByRole("button", { name: "Promise about all of them" }));
  const promises = speaker.getByRole("region", { name: "Promises", exact: true });
  await expect(promises.getByText(/^Promise about Overdue/u)).toContainText(late);
  await notePromise(speaker, { words, due: "+3", tickets: "" });
  await expect(promises.getByRole("listitem").filter({ hasText: words })).toBeVisible();
  await expect(promises.getByText(/^Promise about Overdue/u)).toBeHidden();
  await pressOn(speaker.getByRole("button", { name: "Dossier", exact: true }));
  return late;
}

/** Sends a case to the next office above; answers with its ticket. */
async function escalate(speaker: Page, words: string): Promise<string> {
  const { spot, ticket } = await takeUp(speaker, words);
  await pressOn(spot.getByRole("button", { name: /^Escalate to / }).first());
  await expect(speaker.getByRole("region", { name: "Decisions on cases" }).getByRole("listitem")).toContainText([ticket]);
  await pressOn(spot.getByRole("button", { name: "Put away" }));
  return ticket;
}

/** By keys alone: the field that leads everywhere finds the case by its words, and Enter takes it up. */
async function takeUp(speaker: Page, words: string): Promise<{ readonly spot: Locator; readonly ticket: string }> {
  await speaker.keyboard.press("Slash");
  await expect(speaker.getByRole("combobox", { name: "Jump to a district, an officer or a case" })).toBeFocused();
  await speaker.keyboard.type(words);
  const found = speaker.getByRole("option").filter({ hasText: words });
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAttribute("aria-selected", "true");
  await speaker.keyboard.press("Enter");
  const spot = speaker.getByRole("region", { name: /^Case \d{6}-/u });
  await expect(spot).toBeFocused();
  return { spot, ticket: /\d{6}-\w{6}/u.exec(await spot.getByRole("heading").innerText())?.[0] ?? "" };
}

/** Every promise with its day, every decision, who came and who did not, in both languages; and nobody's number. */
async function expectMinutes(
  minutes: { readonly en: string; readonly hi: string },
  { decided, late }: { readonly decided: readonly string[]; readonly late: readonly string[] },
): Promise<void> {
  const english = await copiedText(minutes.en, "-raw");
  const hindi = await copiedText(minutes.hi, "-raw");
  expect((await readPdf(minutes.hi)).language).toBe("hi");
  for (const paper of [english, hindi]) {
    expect(paper).toContain(TITLE);
    for (const [at, promised] of PROMISED.entries()) {
      for (const words of promised) expect(paper).toContain(words);
      expect(paper.split(dateOnPaper(Date.now() + (at + 3) * DAY_MS)).length - 1).toBeGreaterThanOrEqual(promised.length);
    }
    for (const ticket of [...decided, ...late]) expect(paper).toContain(ticket);
    for (const words of [REASON, REMARK]) expect(paper).toContain(words);
    expectNoNumber(paper);
  }
  expect(english.match(/Present: 1, represented: 1, absent: 1/gu)).toHaveLength(3);
  expect(english.match(/Escalated to /gu)).toHaveLength(3);
  expect(english.match(/Marked to /gu)).toHaveLength(1);
  expect(hindi.match(/उपस्थित: 1, प्रतिनिधि: 1, अनुपस्थित: 1/gu)).toHaveLength(3);
  expect(hindi.match(/उच्च\s+स्तर\s+पर\s[^।:]{1,80}को\s+भेजी\s+गई/gu)).toHaveLength(3);
}

/** In whatever digits and with whatever between them. */
function expectNoNumber(shown: string): void {
  const digits = shown.replaceAll(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966));
  expect(digits.replaceAll(/[\s-]/gu, "")).not.toMatch(/98123456\d{2}/u);
}
