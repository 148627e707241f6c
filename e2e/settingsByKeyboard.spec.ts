import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Locale } from "#contract/settings.ts";
import { SMALL_REHEARSAL, expect, test } from "./fixtures.ts";
import { IS_LONG, inTurn } from "./longForm.ts";
import { violationsOf } from "./violations.ts";

const CHIEF = { name: "Anita Rani", first: "subah ki pehli chai kadak", later: "dopahar ki chai phir se" };
const LOCALES = ["en", "hi"] as const satisfies readonly Locale[];
const MOST_STEPS = 400;

const WORDS = {
  en: {
    first: "Create the administrator",
    search: "room for pictures",
    karnal: "Karnal",
    villages: "Choose a CSV file…",
    table: "Choose a CSV or XLSX file…",
    takeOver: "Import",
    csv: "Export as CSV",
    addPerson: "Add a person…",
    addOne: "Add a representative…",
  },
  hi: {
    first: "प्रशासक बनाएँ",
    search: "chitron ke lie jagah",
    karnal: "करनाल",
    villages: "CSV फ़ाइल चुनें…",
    table: "CSV या XLSX फ़ाइल चुनें…",
    takeOver: "दर्ज करें",
    csv: "CSV में निर्यात करें",
    addPerson: "उपयोगकर्ता जोड़ें…",
    addOne: "जनप्रतिनिधि जोड़ें…",
  },
} as const;

const OFFICES = "department,district,name\nPHED,Hisar,Ramesh Gill\n";
const VILLAGES = "name,block,district,tehsil,lat,lon\nJhulsavan,Nissing,Karnal,Nissing,29.7,76.8\n";

/** Somebody without a mouse, in the window of the settings. */
class Hands {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
    // Listened to from the start: a dialog that opens while that is only being switched on is the system's own, and nobody sees it.
    page.on("filechooser", () => {});
  }

  /** Goes on by the Tab key until the focus is on what this selector means, or on the button of these words. */
  async tabTo(wanted: { readonly css: string } | { readonly button: string }): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await this.page.keyboard.press("Tab");
      const isThere = await this.page.evaluate((what) => {
        const at = document.activeElement;
        return "css" in what ? at?.matches(what.css) === true : at?.tagName === "BUTTON" && at.textContent.trim() === what.button;
      }, wanted);
      if (isThere) return;
    }
    throw new Error(`The Tab key does not lead to ${JSON.stringify(wanted)}`);
  }

  /** Shows a page of the settings by its link in the list at the left. */
  async open(id: string): Promise<void> {
    await this.tabTo({ css: `nav a[data-place='${id}']` });
    await this.press("Enter");
    await expect(this.page.locator(`[data-page='${id}'] h2`).first()).toBeFocused();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts a text in the place of what the field holds. */
  async write(text: string): Promise<void> {
    await this.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Writes into a field, saves by Enter, and waits until the part says that it is done. Then the part breaks no rule of the checker. */
  async saveIn(css: string, text: string): Promise<void> {
    await this.tabTo({ css });
    await this.write(text);
    await this.press("Enter");
    await this.isSaved();
  }

  /** Presses the button that asks for a file, and chooses one of this content in the system's own dialog. */
  async chooseFile(button: string, name: string, content: string): Promise<void> {
    await this.tabTo({ button });
    const asked = this.page.waitForEvent("filechooser");
    await this.press("Enter");
    await (await asked).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  }

  /** The part in which the focus is says that what was asked is done. */
  async isSaved(): Promise<void> {
    await expect(this.page.locator("section:focus-within output[data-good='true']").first()).toContainText(/\p{L}/u);
    await this.isAccessible();
  }

  async isAccessible(): Promise<void> {
    expect(await violationsOf(this.page, { within: "section:focus-within" })).toEqual([]);
  }
}

async function createAdministrator(hands: Hands, button: string): Promise<void> {
  await hands.tabTo({ button });
  await hands.press("Enter");
  await expect(hands.page.locator("input[name='name']")).toBeFocused();
  await hands.write(CHIEF.name);
  await hands.tabTo({ css: "input[name='passphrase']" });
  await hands.write(CHIEF.first);
  await hands.tabTo({ css: "input[name='again']" });
  await hands.write(CHIEF.first);
  await hands.press("Enter");
  // A passphrase is made slow to guess, so this takes its time.
  await expect(hands.page.locator("input[name='lockAfterMinutes']")).toBeVisible({ timeout: 60_000 });
}

test.describe("the settings, by keys alone", { tag: "@settings-keys" }, () => {
  test.use({ source: "none" });

  // In the short form each step goes in one of the languages, and all in one app.
  for (const languages of IS_LONG ? LOCALES.map((locale) => [locale] as const) : [LOCALES]) {
    test(`let everything be found, changed and saved in ${languages.join(" and ")}`, async ({ launch, profile }) => {
      test.setTimeout(300_000);
      let locale: Locale = languages[0];
      const app = await launch(["--lang", locale, ...SMALL_REHEARSAL]);
      const page = await app.openSettings();
      const hands = new Hands(page);
      let words: (typeof WORDS)[Locale] = WORDS[locale];
      const step = async (turn: number, title: string, act: () => Promise<void>) => {
        const [wanted = locale] = inTurn(languages, turn);
        if (wanted !== locale) {
          locale = wanted;
          words = WORDS[locale];
          await app.speak(locale);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
        }
        await test.step(title, act);
      };
      await expect(page.locator("nav a").first()).toBeVisible({ timeout: 30_000 });
      await step(
        1,
        "the search leads to a field in any spelling, says where nothing is found, and the next key goes on there",
        async () => {
          await hands.tabTo({ css: "input[name='settingsSearch']" });
          await page.keyboard.type("zzqqxx");
          await expect(page.locator("nav output[data-none]")).toContainText(/\p{L}/u);
          await hands.write(words.search);
          await expect(page.locator("nav a").first()).toHaveAttribute("data-place", "pictures/pictures.cap");
          expect(await violationsOf(page)).toEqual([]);
          await hands.press("Enter");
          await expect(page.locator("input[name='pictureCap']")).toBeFocused();
          await expect(page.locator("[data-marked]")).toHaveCount(1);
          await hands.write("6");
          await hands.press("Enter");
          await hands.isSaved();
          await hands.tabTo({ css: "input[name='settingsSearch']" });
          await hands.press("Escape");
        },
      );

      await step(0, "language", async () => {
        await hands.open("language");
        await hands.tabTo({ css: "input[type='radio']" });
        const [other, back] = locale === "hi" ? (["ArrowRight", "ArrowLeft"] as const) : (["ArrowLeft", "ArrowRight"] as const);
        await hands.press(other);
        await expect(page.locator("html")).toHaveAttribute("lang", locale === "hi" ? "en" : "hi");
        await hands.isAccessible();
        await hands.press(back);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
      });

      await step(0, "channels: each opens, says which field is at fault, closes and gives the focus back", async () => {
        await hands.open("channels");
        await expect(page.locator("[data-channel]").first()).toBeVisible();
        const kinds = await page.locator("[data-channel]").evaluateAll((all) => all.map((each) => each.getAttribute("data-channel")));
        expect(kinds.length).toBeGreaterThanOrEqual(5);
        for (const kind of kinds) {
          await hands.tabTo({ css: `[data-channel='${kind}'] button[aria-expanded]` });
          await hands.press("Enter");
          await expect(page.locator(`[data-channel='${kind}'] form`)).toBeVisible();
          await expect(page.locator(`[data-channel='${kind}'] form :focus`)).toHaveCount(1);
          if (IS_LONG) await hands.isAccessible();
          // Saved as it is: the hand is led to the first field that is at fault, and that is said of it.
          await hands.tabTo({ css: `[data-channel='${kind}'] button[type='submit']` });
          await hands.press("Enter");
          await expect(page.locator(`[data-channel='${kind}'] form [aria-invalid='true']`).first()).toBeFocused();
          await hands.isAccessible();
          await hands.press("Escape");
          await expect(page.locator(`[data-channel='${kind}'] form`)).toHaveCount(0);
          await expect(page.locator(`[data-channel='${kind}'] button[aria-expanded]`)).toBeFocused();
        }
      });

      await step(1, "replies, notices", async () => {
        await hands.open("replies");
        await hands.saveIn("input[name='budget']", "12");
        await hands.open("officer-mail");
        await hands.saveIn("input[name='perHour']", "30");
      });

      await step(0, "reports by themselves", async () => {
        await hands.open("scheduled-reports");
        await hands.tabTo({ css: "section:has(input[name='time']) input[type='checkbox']" });
        await hands.press("Space");
        await hands.tabTo({ css: "input[name='time']" });
        await hands.write("10:15");
        await hands.saveIn("input[name='folder']", profile);
      });

      await step(0, "offices: tabs, a table that comes and one that goes, a search, and who holds one", async () => {
        await hands.open("offices");
        await hands.tabTo({ css: "[role='tab']" });
        await hands.press("ArrowRight");
        await expect(page.locator("[role='tab']").nth(1)).toHaveAttribute("aria-selected", "true");
        await hands.isAccessible();
        await hands.press("ArrowRight");
        await hands.isAccessible();
        await hands.chooseFile(words.table, "offices.csv", OFFICES);
        await hands.tabTo({ button: words.takeOver });
        await hands.press("Enter");
        await hands.isSaved();
        await hands.tabTo({ button: words.csv });
        // Listened for before the key, or the download may have begun by then.
        const kept = await app.electron.evaluateHandle(
          ({ session }, folder) => ({
            path: new Promise<string>((resolve) =>
              session.defaultSession.once("will-download", (_event, item) => {
                item.setSavePath(`${folder}/${item.getFilename()}`);
                item.once("done", () => resolve(item.getSavePath()));
              }),
            ),
          }),
          profile,
        );
        await hands.press("Enter");
        expect(readFileSync(await kept.evaluate(({ path }) => path), "utf8")).toContain("Ramesh Gill");
        await hands.tabTo({ css: "[role='tab'][aria-selected='true']" });
        await hands.press("Home");
        await hands.tabTo({ css: "input[name='officeSearch']" });
        await hands.write("Karnal");
        const offices = page.locator("section:has(input[name='officeSearch'])");
        await expect(offices.locator("tbody th").first()).toContainText(words.karnal);
        await hands.tabTo({ css: "tbody button[aria-expanded='false']" });
        await hands.press("Enter");
        await expect(offices.locator("td button[data-main]")).toBeVisible();
        await hands.tabTo({ css: "td button[data-main]" });
        await hands.press("Enter");
        await expect(offices.locator("td input[name='name']")).toBeFocused();
        await hands.write("Sunita Verma");
        await hands.press("Enter");
        await expect(page.locator("section:has(input[name='officeSearch']) output[data-good='true']")).toContainText("Sunita Verma");
      });

      await step(1, "representatives", async () => {
        await hands.open("representatives");
        await hands.tabTo({ button: words.addOne });
        await hands.press("Enter");
        await expect(page.locator("section:has(input[name='representativeSearch']) input[name='name']")).toBeFocused();
        await hands.write("Jagmohan Anand");
        await hands.tabTo({ css: "input[name='constituency']" });
        await hands.write("Karnal");
        await hands.press("Enter");
        await expect(page.locator("section:has(input[name='representativeSearch']) output[data-good='true']")).toBeVisible();
      });

      await step(1, "time limits, letterhead", async () => {
        await hands.open("time-limits");
        await hands.saveIn("input[name='redFlag']", locale === "hi" ? "100 दिन" : "100 d");
        await hands.open("letterhead");
        await hands.saveIn("input[name='contact']", "0172-2740000");
      });

      await step(1, "walls: the programme, a panel of a scene, and when they are darker", async () => {
        await hands.open("wall");
        const first = page.locator("li[data-scene]").first();
        const scene = await first.getAttribute("data-scene");
        await hands.tabTo({ css: "li[data-scene]:first-child input[name^='seconds-']" });
        await hands.write("4");
        await hands.press("Enter");
        await expect(first.locator("input[aria-invalid='true']")).toHaveCount(1);
        await hands.isAccessible();
        await hands.write("45");
        await hands.tabTo({ css: "li[data-scene]:first-child div button:nth-child(2)" });
        await hands.press("Enter");
        await expect(first).not.toHaveAttribute("data-scene", scene ?? "");
        const panel = page.locator("button[data-panel]").first();
        await hands.tabTo({ css: "button[data-panel]" });
        const place = await panel.getAttribute("data-place");
        await hands.press("Shift+ArrowLeft");
        await expect(panel).not.toHaveAttribute("data-place", place ?? "");
        await hands.tabTo({ css: "section:has(li[data-scene]) input[type='checkbox']" });
        await hands.press("Space");
        await hands.tabTo({ css: "section:has(li[data-scene]) button[type='submit']" });
        await hands.press("Enter");
        await hands.isSaved();
      });

      await step(1, "the village directory, by the system's own dialog", async () => {
        await hands.open("villages");
        await hands.chooseFile(words.villages, "villages.csv", VILLAGES);
        await expect(page.locator("section:focus-within output[data-good='true']")).toBeVisible();
      });

      await step(1, "learning", async () => {
        await hands.open("learning");
        await hands.tabTo({ css: "[data-page='learning'] input[type='checkbox']" });
        const box = page.locator("[data-page='learning'] input[type='checkbox']");
        await hands.press("Space");
        await expect(box).not.toBeChecked();
        await hands.isAccessible();
      });

      // From here on there is somebody; until then the room was open, and anyone who sat there might do everything.
      await step(1, "the first administrator", async () => {
        await hands.open("people");
        await createAdministrator(hands, words.first);
      });

      await step(0, "people: one more, and when a window locks", async () => {
        await hands.tabTo({ button: words.addPerson });
        await hands.press("Enter");
        await expect(page.locator("section:focus-within input[name='name']")).toBeFocused();
        await hands.write("रवि कुमार");
        await hands.tabTo({ css: "select, [role='combobox'], input[type='radio'], button[aria-haspopup]" });
        await hands.press("ArrowDown");
        await hands.tabTo({ css: "input[name='passphrase']" });
        await hands.write("नौ बजे दफ़्तर खुलता है");
        await hands.tabTo({ css: "input[name='again']" });
        await hands.write("नौ बजे दफ़्तर खुलता है");
        await hands.press("Enter");
        await expect(page.locator("section:has(input[name='lockAfterMinutes']) output[data-good='true']")).toContainText("रवि कुमार");
        await hands.saveIn("input[name='lockAfterMinutes']", "25");
      });

      await step(1, "one's own passphrase", async () => {
        await hands.open("passphrase");
        await hands.tabTo({ css: "[data-page='passphrase'] button" });
        await hands.press("Enter");
        await expect(page.locator("input[name='old']")).toBeFocused();
        await hands.write(CHIEF.first);
        await hands.tabTo({ css: "input[name='passphrase']" });
        await hands.write(CHIEF.later);
        await hands.tabTo({ css: "input[name='again']" });
        await hands.write(CHIEF.later);
        await hands.press("Enter");
        await expect(page.locator("[data-page='passphrase'] output[data-good='true']")).toBeVisible();
      });
    });
  }
});
