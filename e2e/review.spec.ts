import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { copiedText, fontsOf, readPdf } from "./pdf.ts";
import { generateRecord, recordOf } from "./record.ts";
import { filesIn, minutesBy, notePromise, prepareByKeys, pressOn } from "./reviewPage.ts";
import { ANNOUNCER, violationsOf } from "./violations.ts";

const NUMBER = "9812345670";
const COMPLAINT = "Live electric wire has fallen on the road in Ambala City, children are near it";
const PROMISED = "The line will be raised and the pole replaced";
const REMARK = "The Deputy Commissioner asks for one lineman more";
/** In both scripts, since it stands at the foot of each sheet. */
const TITLE = "November review, करनाल समीक्षा";
const CASES = 1_500;

test.describe("a review with officers", { tag: "@review" }, () => {
  test("is prepared, held without a network and printed in both languages", async ({ launch, profile, x }) => {
    test.setTimeout(240_000);
    await generateRecord(recordOf(profile), { cases: CASES, from: null });
    const documents = join(profile, "papers");
    x.publish({ text: `@HaryanaCMCell ${COMPLAINT}. Call ${NUMBER}` });
    const app = await launch(["--documents-dir", documents]);
    const speaker = await app.openReview();
    await expect(speaker.getByText("No review has been held or prepared yet.")).toBeVisible({ timeout: 30_000 });
    await expect(speaker.getByText(/^Up to date at/u)).toBeVisible({ timeout: 30_000 });

    // The network goes, and stays away to the end.
    x.faults.next({ kind: "dropped", when: "before" }, { times: 100_000 });
    // At one press all districts, or those of a commissioner's division.
    await pressOn(speaker.getByRole("button", { name: "Prepare a review" }));
    const preparing = speaker.getByRole("dialog", { name: "Prepare a review" });
    await pressOn(preparing.getByRole("button", { name: "All districts" }));
    await expect(preparing.getByText("23 chosen")).toBeVisible();
    await pressOn(preparing.getByRole("button", { name: "All districts" }));
    await pressOn(preparing.getByRole("button", { name: "Karnal division" }));
    await expect(preparing.getByText("3 chosen")).toBeVisible();
    await pressOn(preparing.getByRole("button", { name: "Cancel" }));
    await expect(preparing).toBeHidden();
    await prepareByKeys(speaker, TITLE);
    await expect(speaker.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await expect(speaker.getByText(/^Offline, last synced \d{1,2}:\d{2}/u)).toBeVisible({ timeout: 60_000 });
    const stops = speaker.getByRole("navigation", { name: "Stops" }).getByRole("button");
    await expect(stops).toHaveCount(3);

    await pressOn(speaker.getByRole("button", { name: "Begin", exact: true }));
    const attendance = speaker.getByRole("region", { name: "Attendance", exact: true });
    const answers = attendance.getByRole("group");
    await pressOn(answers.nth(0).getByRole("button", { name: "Present", exact: true }));
    await expect(answers.nth(0).getByRole("button", { name: "Present", exact: true })).toHaveAttribute("aria-pressed", "true");
    await pressOn(answers.nth(1).getByRole("button", { name: "Absent", exact: true }));
    await pressOn(attendance.getByRole("button", { name: "Letter for absence" }));
    const issued = attendance.getByText(/^Letter .* issued$/u);
    await expect(issued).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => filesIn(documents).length, { timeout: 30_000 }).toBe(1);
    const number = (await issued.innerText()).replace(/^Letter | issued$/gu, "");
    const letter = await readPdf(join(documents, filesIn(documents)[0] ?? ""));
    expect(letter.sheets[0]).toContain(number);

    const told = speaker.getByRole("region", { name: "Worth reading aloud" }).getByRole("listitem").filter({ hasText: COMPLAINT });
    await expect(told).toBeVisible();
    const ticket = /\d{6}-\w{6}/u.exec(await told.innerText())?.[0] ?? "";
    expect(ticket).not.toBe("");
    await notePromise(speaker, { words: PROMISED, due: "+3", tickets: ticket });
    const promises = speaker.getByRole("region", { name: "Promises", exact: true });
    await expect(promises.getByRole("listitem")).toContainText([PROMISED]);
    await expect(promises.getByRole("listitem")).toContainText([ticket]);
    await speaker.getByLabel("Remark for the minutes").fill(REMARK);
    await pressOn(speaker.getByRole("button", { name: "Record the remark" }));
    await expect(speaker.getByRole("region", { name: "Remarks" }).getByRole("listitem")).toHaveText(REMARK);

    const opened = app.electron.waitForEvent("window");
    await pressOn(speaker.getByRole("button", { name: "Screen for the officers" }));
    const screen = await opened;
    await expect(screen.getByText("Nothing is shown at the moment.")).toBeVisible();
    await pressOn(told.getByRole("button", { name: /^Show to the officers/u }));
    await expect(screen.getByRole("article")).toContainText(COMPLAINT);
    await expect(screen.getByRole("list", { name: "Who was asked, and when" })).toContainText("The citizen wrote");
    expect(await screen.locator("body").innerText()).not.toContain(NUMBER);
    for (const part of ["Attendance", "How the cases stand", "Who owes answers"]) {
      await pressOn(speaker.getByRole("button", { name: `Show to the officers: ${part}` }));
      await expect(screen.getByRole("heading", { level: 1 })).toHaveText(part);
      // The others are looked through with the dossier.
      if (part === "Attendance") expect(await violationsOf(screen, { without: ANNOUNCER })).toEqual([]);
    }
    expect(await violationsOf(speaker, { without: ANNOUNCER })).toEqual([]);

    // The second stop, by the key that goes on.
    await stops.nth(0).focus();
    await speaker.keyboard.press("BracketRight");
    await expect(stops.nth(1)).toHaveAttribute("aria-current", "true");
    await notePromise(speaker, { words: "All late cases will be answered", due: "+7", tickets: "" });
    await expect(promises.getByRole("listitem")).toContainText(["All late cases will be answered"]);
    await expect(speaker.getByText(/^Offline, last synced/u)).toBeVisible();

    await pressOn(speaker.getByRole("button", { name: "End the review" }));
    await expect(speaker.getByText("Ended", { exact: true })).toBeVisible();
    const files = [
      join(documents, await minutesBy(speaker, documents, "Minutes in English (PDF)")),
      join(documents, await minutesBy(speaker, documents, "Minutes in Hindi (PDF)")),
    ] as const;
    const [english, hindi] = [await readPdf(files[0]), await readPdf(files[1])];
    for (const [file, { sheets }] of [
      [files[0], english],
      [files[1], hindi],
    ] as const) {
      expect((await fontsOf(file)).filter(({ name, isEmbedded }) => !isEmbedded || !name.startsWith("NotoSans"))).toEqual([]);
      const copied = await copiedText(file);
      for (const at of sheets.keys())
        expect(copied).toMatch(new RegExp(`-M0001 · ${TITLE} · ${String(at + 1)}/${String(sheets.length)}`, "u"));
    }
    expect(english.language).toBe("en");
    expect(hindi.language).toBe("hi");
    for (const { sheets } of [english, hindi]) {
      const words = sheets.join(" ");
      for (const said of ["November review", PROMISED, "All late cases will be answered", REMARK, ticket, number])
        expect(words).toContain(said);
      expect(words).not.toContain(NUMBER);
    }
    expect(english.sheets.join(" ")).toMatch(
      /No\. CMO\/ISMGT\/\d{4}\/..-M0001.*Attendance.*Present.*Absent.*Promises.*Copy to:.*Guard file/u,
    );
    expect(hindi.sheets.join(" ")).toMatch(/सरकार.*समय.*नगराधीश.*चरखी दादरी/u);

    await app.choose("File", "Language / भाषा", "हिंदी");
    await expect(speaker.locator("html")).toHaveAttribute("lang", /^hi/u);
    await expect(speaker.getByText(/^ऑफ़लाइन/u)).toBeVisible();
    expect(await violationsOf(speaker, { without: ANNOUNCER })).toEqual([]);
    expect(await violationsOf(screen, { without: ANNOUNCER })).toEqual([]);
  });
});
