import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type RunningApp, freshProfile, removeProfile, startApp } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { readPdf } from "./pdf.ts";
import { pressOn } from "./reviewPage.ts";

const OF_FILE = "चाय और सूरज नौ बजे";
const OF_ACTS = "wapas aaya hua kaam";
const NUMBER = "9812345670";
const COMPLAINT = "Live electric wire has fallen on the road in Ambala City, children are near it";
const PROMISED = "Every late case will be answered";
/** Nobody listens there: the machine has no network. */
const NO_NETWORK = ["--x-base", "http://127.0.0.1:9", "--x-user", "1"];

test.describe("a dossier that is carried away", { tag: "@carry" }, () => {
  test("is held on another machine without a network, and what was done there is in the room", async ({
    launch,
    profile,
    profilesIn,
    x,
  }) => {
    test.setTimeout(240_000);
    const laptopProfile = freshProfile(profilesIn);
    const sealed = join(profile, "papers", "november.ismgt");
    const acts = join(laptopProfile, "papers", "back.ismgt");
    x.publish({ text: `@HaryanaCMCell ${COMPLAINT}. Call ${NUMBER}` });
    const room = await launch(["--documents-dir", join(profile, "papers")]);
    const speaker = await room.openReview();
    await prepare(speaker, "November review");
    await expect(speaker.getByRole("region", { name: "Worth reading aloud" })).toContainText(COMPLAINT, { timeout: 30_000 });
    await pressOn(speaker.getByRole("button", { name: "Take along…" }));
    const taking = speaker.getByRole("dialog", { name: "Take “November review” along" });

    // On paper first, and as a table.
    await pressOn(taking.getByRole("button", { name: "PDF in Hindi" }));
    await expect(taking.getByText(/^Saved as /u)).toBeVisible({ timeout: 60_000 });
    const paper = readdirSync(join(profile, "papers")).find((name) => name.endsWith(".pdf")) ?? "";
    const printed = await readPdf(join(profile, "papers", paper));
    expect(printed.language).toBe("hi");
    for (const said of ["November review", COMPLAINT]) expect(printed.sheets.join(" ")).toContain(said);
    expect(printed.sheets.join(" ")).not.toContain(NUMBER);
    await answerDialogs(room, { save: join(profile, "papers", "november.xlsx") });
    await pressOn(taking.getByRole("button", { name: "Workbook (XLSX)" }));
    await expect(taking.getByText(/^Saved: november\.xlsx, /u)).toBeVisible({ timeout: 60_000 });

    await answerDialogs(room, { save: sealed });
    await seal(taking, OF_FILE);
    await expect(taking.getByText(/^Saved: november\.ismgt, /u)).toBeVisible({ timeout: 60_000 });
    await speaker.keyboard.press("Escape");

    // Meanwhile the room notes that the first office is absent.
    await pressOn(speaker.getByRole("button", { name: "Begin", exact: true }));
    const here = speaker.getByRole("region", { name: "Attendance", exact: true }).getByRole("group").first();
    await pressOn(here.getByRole("button", { name: "Absent", exact: true }));
    await expect(here.getByRole("button", { name: "Absent", exact: true })).toHaveAttribute("aria-pressed", "true");

    const laptop = await startApp({
      profile: laptopProfile,
      size: null,
      args: ["--lang", "en", "--documents-dir", join(laptopProfile, "papers"), ...NO_NETWORK, sealed],
    });
    try {
      await heldOnLaptop(laptop, acts);
    } finally {
      await laptop.close();
    }

    await answerDialogs(room, { open: acts });
    const opened = room.electron.waitForEvent("window");
    await room.choose("File", "Open a review file");
    const back = await opened;
    await unlock(back, OF_ACTS);
    await pressOn(back.getByRole("button", { name: "Import them" }));
    await expect(back.getByText(/^4 acts came in/u)).toBeVisible({ timeout: 30_000 });
    const asked = back.getByRole("region", { name: "Contradictions" });
    await expect(asked.getByRole("listitem")).toHaveCount(1);
    await pressOn(asked.getByRole("button", { name: /^present/u }));
    await expect(back.getByText("No contradictions.")).toBeVisible();

    await expect(here.getByRole("button", { name: "Present", exact: true })).toHaveAttribute("aria-pressed", "true");
    const promises = speaker.getByRole("region", { name: "Promises", exact: true });
    await expect(promises.getByRole("listitem")).toContainText([PROMISED]);
    await removeProfile(laptopProfile);
  });
});

const CHIEF = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };
const OSD = { name: "Asha", passphrase: "nau baje daftar khulta hai" };

test.describe("a dossier of a room with people", { tag: "@carry" }, () => {
  test("is signed in to with a code of its own, is listed, and once it is revoked brings nothing back", async ({
    launch,
    profile,
    profilesIn,
    x,
  }) => {
    test.setTimeout(240_000);
    const laptopProfile = freshProfile(profilesIn);
    const sealed = join(profile, "papers", "november.ismgt");
    const acts = join(laptopProfile, "papers", "back.ismgt");
    x.publish({ text: `@HaryanaCMCell ${COMPLAINT}` });
    const room = await launch(["--documents-dir", join(profile, "papers")]);
    const settings = await room.openSettings("people");
    await addPeople(settings);
    const speaker = await room.openReview();
    await signIn(speaker, OSD.name, OSD.passphrase);
    await prepare(speaker, "November review");
    await pressOn(speaker.getByRole("button", { name: "Take along…" }));
    const taking = speaker.getByRole("dialog", { name: "Take “November review” along" });
    await answerDialogs(room, { save: sealed });
    await seal(taking, OF_FILE);
    const codes = taking.getByRole("region", { name: "Codes to sign in to this dossier" });
    await expect(codes.getByRole("term")).toHaveText([OSD.name], { timeout: 60_000 });
    const code = await codes.getByRole("definition").innerText();
    expect(code).toMatch(/^\d{4} \d{4} \d{4}$/u);
    await speaker.keyboard.press("Escape");

    const laptop = await startApp({
      profile: laptopProfile,
      size: null,
      args: ["--lang", "en", "--documents-dir", join(laptopProfile, "papers"), ...NO_NETWORK, sealed],
    });
    try {
      const asking = laptop.wall.page;
      await unlock(asking, OF_FILE);
      const opened = laptop.electron.waitForEvent("window");
      await pressOn(asking.getByRole("button", { name: "Open it" }));
      const there = await opened;
      await expect(there.getByText("Twelve digits that the person who made the file has given you.")).toBeVisible({ timeout: 60_000 });
      await signIn(there, OSD.name, OSD.passphrase, "Code for this dossier");
      await expect(there.getByRole("alert")).toContainText("do not belong together", { timeout: 30_000 });
      await signIn(there, OSD.name, code, "Code for this dossier");
      await pressOn(there.getByRole("button", { name: /^November review/u }));
      await pressOn(there.getByRole("button", { name: "Begin", exact: true }));
      await expect(there.getByText("1 act", { exact: true })).toBeVisible();
      await answerDialogs(laptop, { save: acts });
      await pressOn(there.getByRole("button", { name: "Bring back what was done…" }));
      const sheet = there.getByRole("dialog", { name: "Bring back what was done" });
      await seal(sheet, OF_ACTS);
      await expect(sheet.getByText(/^Saved: back\.ismgt, /u)).toBeVisible({ timeout: 60_000 });
    } finally {
      await laptop.close();
    }

    await pressOn(speaker.getByRole("button", { name: "All reviews" }));
    const given = speaker.getByRole("region", { name: "Dossiers given out" });
    await expect(given.getByRole("listitem")).toContainText(["What was done in it can be brought back until"]);
    await pressOn(given.getByRole("button", { name: "Revoke… November review" }));
    await pressOn(speaker.getByRole("dialog").getByRole("button", { name: "Revoke it" }));
    await expect(given.getByRole("listitem")).toContainText(["nothing is taken in from it any more"]);

    await answerDialogs(room, { open: acts });
    const waiting = room.electron.waitForEvent("window");
    await room.choose("File", "Open a review file");
    const back = await waiting;
    await unlock(back, OF_ACTS);
    await signIn(back, OSD.name, OSD.passphrase);
    await pressOn(back.getByRole("button", { name: "Import them" }));
    await expect(back.getByRole("alert")).toContainText("The dossier was revoked, so nothing of it is taken in.", { timeout: 30_000 });
    await removeProfile(laptopProfile);
  });
});

async function addPeople(settings: Page): Promise<void> {
  await pressOn(settings.getByRole("button", { name: "Create the administrator" }).first());
  await settings.getByLabel("Name", { exact: true }).fill(CHIEF.name);
  await settings.getByLabel("New passphrase").fill(CHIEF.passphrase);
  await settings.getByLabel("The same once more").fill(CHIEF.passphrase);
  await settings.keyboard.press("Enter");
  // The sections above grow once somebody is signed in: a pointer might miss.
  await pressOn(settings.getByRole("button", { name: "Add a person" }));
  await settings.getByLabel("Name", { exact: true }).fill(OSD.name);
  await settings.getByRole("region", { name: "People" }).getByLabel("Role").selectOption("osd");
  await settings.getByLabel("New passphrase").fill(OSD.passphrase);
  await settings.getByLabel("The same once more").fill(OSD.passphrase);
  await pressOn(settings.getByRole("button", { name: "Add", exact: true }));
  await expect(settings.getByText(`${OSD.name} is added.`)).toBeVisible();
}

async function signIn(page: Page, name: string, passphrase: string, label = "Passphrase"): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
}

async function heldOnLaptop(laptop: RunningApp, acts: string): Promise<void> {
  const asking = laptop.wall.page;
  await unlock(asking, "not the passphrase");
  await expect(asking.getByText(/^The passphrase is wrong\./u)).toBeVisible({ timeout: 30_000 });
  await unlock(asking, OF_FILE);
  await expect(asking.getByText("The file is complete and has not been changed on its way.")).toBeVisible({ timeout: 30_000 });
  await expect(asking.getByText("November review")).toBeVisible();
  const opened = laptop.electron.waitForEvent("window");
  await pressOn(asking.getByRole("button", { name: "Open it" }));
  const speaker = await opened;
  await expect(speaker.getByText("A dossier that was carried here: the review is held in it.")).toBeVisible({ timeout: 60_000 });
  await pressOn(speaker.getByRole("button", { name: /^November review/u }));
  await expect(speaker.getByRole("region", { name: "Worth reading aloud" })).toContainText(COMPLAINT);
  await pressOn(speaker.getByRole("button", { name: "Begin", exact: true }));
  const first = speaker.getByRole("region", { name: "Attendance", exact: true }).getByRole("group").first();
  await pressOn(first.getByRole("button", { name: "Present", exact: true }));
  await expect(first.getByRole("button", { name: "Present", exact: true })).toHaveAttribute("aria-pressed", "true");
  await speaker.getByLabel("In these words").fill(PROMISED);
  await speaker.getByLabel("By which day").fill("+3");
  await speaker.keyboard.press("Enter");
  await expect(speaker.getByRole("region", { name: "Promises", exact: true }).getByRole("listitem")).toContainText([PROMISED]);
  await speaker.getByLabel("Remark for the minutes").fill("Held on the road");
  await pressOn(speaker.getByRole("button", { name: "Record the remark" }));
  await expect(speaker.getByText("4 acts", { exact: true })).toBeVisible();

  await answerDialogs(laptop, { save: acts });
  await pressOn(speaker.getByRole("button", { name: "Bring back what was done…" }));
  const sheet = speaker.getByRole("dialog", { name: "Bring back what was done" });
  await seal(sheet, OF_ACTS);
  await expect(sheet.getByText(/^Saved: back\.ismgt, /u)).toBeVisible({ timeout: 60_000 });
  await speaker.keyboard.press("Escape");

  // Nothing of the room's cases stays behind where it is not wanted.
  const dossiersFolder = join(laptop.profile, "carried");
  expect(readdirSync(dossiersFolder)).toHaveLength(1);
  await pressOn(speaker.getByRole("button", { name: "Remove from this computer…" }));
  const closed = speaker.waitForEvent("close");
  await pressOn(speaker.getByRole("dialog").getByRole("button", { name: "Remove it" }));
  await closed;
  await expect.poll(() => (existsSync(dossiersFolder) ? readdirSync(dossiersFolder) : []), { timeout: 30_000 }).toEqual([]);
}

async function prepare(page: Page, title: string): Promise<void> {
  await pressOn(page.getByRole("button", { name: "Prepare a review" }));
  const dialog = page.getByRole("dialog", { name: "Prepare a review" });
  await dialog.getByLabel("What it is called").fill(title);
  await dialog.getByLabel("Day and time").fill("+1 11:30");
  await pressOn(dialog.getByRole("button", { name: /Districts$/u }).last());
  const first = page.getByRole("option").first();
  await expect(first).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(first).toBeHidden();
  await pressOn(dialog.getByRole("button", { name: "Prepare", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function seal(sheet: Locator, passphrase: string): Promise<void> {
  await sheet.getByLabel("New passphrase", { exact: true }).fill(passphrase);
  await sheet.getByLabel("The same once more").fill(passphrase);
  await pressOn(sheet.getByRole("button", { name: "Save the file…" }));
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase of the file").fill(passphrase);
  await page.keyboard.press("Enter");
}

/** The dialogs of the system cannot be driven: they answer at once with these paths. */
async function answerDialogs(app: RunningApp, { save, open }: { readonly save?: string; readonly open?: string }): Promise<void> {
  await app.electron.evaluate(
    ({ dialog }, paths) => {
      dialog.showSaveDialog = async () => ({ canceled: paths.save === undefined, filePath: paths.save ?? "" });
      dialog.showOpenDialog = async () => ({ canceled: paths.open === undefined, filePaths: paths.open === undefined ? [] : [paths.open] });
    },
    { save, open },
  );
}
