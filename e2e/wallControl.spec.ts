import type { Locator, Page } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

const EMERGENCY = "@HaryanaCMCell Two workers are down inside a manhole in Karnal, not responding, send rescue immediately";
const ANOTHER_EMERGENCY = "@HaryanaCMCell Gas cylinder blast in Rewari model town, house on fire, people trapped, send fire brigade";
const THIRD_EMERGENCY =
  "@HaryanaCMCell Live electric wire has fallen in a street of Sirsa, current in the water, children trapped, send help now";
const NEVER_ANSWERED = "@HaryanaCMCell My pension stopped in Palwal, went to the office nine times and nobody answers";
const DAY_MS = 86_400_000;
/** A wall obeys within so long; a loaded machine has longer. */
const SOON_MS = 10_000;

test.describe("a wall and a desk", { tag: "@wall" }, () => {
  test("a red flag and an emergency lie under every scene until a desk has seen them, by keys alone, and come back when that is taken back", async ({
    launch,
    x,
  }) => {
    test.slow();
    // Came of age an hour ago, so that the clock flags it as soon as it is read.
    x.publish({ text: NEVER_ANSWERED, at: Date.now() - 120 * DAY_MS - 3_600_000 });
    const app = await launch();
    const { wall } = app;
    await wall.hold();
    const banner = wall.page.locator("[data-alert][data-kind]");
    await expect(banner).toHaveAttribute("data-kind", "red-flag", { timeout: 30_000 });
    for (const scene of ["heat", "now"]) {
      await wall.show(scene);
      await expect(banner).toContainText("pension");
    }
    const desk = await deskBeside(app);
    const settings = await app.openSettings("wall");
    await chime(settings, { isQuiet: false });
    const sounds = await listenTo(wall.page);
    x.publish({ text: EMERGENCY });
    await expect(banner).toHaveAttribute("data-kind", "emergency");
    await expect(banner).toHaveCount(1);
    await expect(banner).toContainText("manhole");
    await expect(wall.page.locator('[data-figure="alertsWaiting"]')).toHaveAttribute("data-value", "1");
    const note = (count: number) => desk.page.getByRole("button", { name: new RegExp(`^${count} alert`, "u") });
    await expect(note(2)).toBeVisible();
    // It rings, is heard to its end, and then the machine's sound is given back.
    await expect.poll(sounds).toEqual([{ states: ["running", "closed"], rang: 6, isAudible: true }]);

    await desk.page.bringToFront();
    await desk.press("Shift+KeyE");
    for (const [seen, kind, left] of [
      [0, "emergency", 2],
      [1, "red-flag", 1],
    ] as const) {
      await expect(desk.dialog.locator("[data-alert]")).toHaveCount(left);
      await expect(banner).toHaveAttribute("data-kind", kind);
      await expect(desk.dialog.locator("[data-alert] button").first(), `${seen} seen`).toBeFocused();
      await desk.press("Enter");
    }
    await expect(banner).toHaveCount(0);
    await expect(note(1)).toHaveCount(0);

    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
    await desk.press("KeyZ");
    await expect(banner).toHaveAttribute("data-kind", "red-flag");
    await expect(note(1)).toBeVisible();

    await chime(settings, { isQuiet: true });
    await desk.page.bringToFront();
    await desk.press("Shift+KeyE");
    await expect(desk.dialog.locator("[data-alert] button").first()).toBeFocused();
    const title = desk.dialog.locator('input[name="title-en"]');
    await title.fill("Meeting");
    x.publish({ text: ANOTHER_EMERGENCY });
    await expect(banner).toContainText("Gas cylinder");
    // Who writes to the room goes on writing: the next key would be pressed on what nobody has read.
    await expect(desk.dialog.locator("[data-alert]")).toHaveCount(2);
    await expect(title).toBeFocused();
    // Only the one from before the quiet hours was ever heard.
    await expect.poll(sounds).toHaveLength(1);
    // Under a mouse no line moves: a click meets the alert that was read.
    const lines = desk.dialog.locator("[data-alert]");
    await lines.first().hover();
    x.publish({ text: THIRD_EMERGENCY });
    const newer = desk.dialog.getByRole("button", { name: "Show 1 new alert", exact: true });
    await expect(newer).toBeVisible();
    await expect(lines).toContainText(["Gas cylinder", "pension"]);
    await newer.click();
    await expect(lines).toContainText(["wire", "Gas cylinder", "pension"]);
  });

  test("a desk pins a scene on one wall and on all, puts up a notice that counts down, and both stand after a restart", async ({
    launch,
  }) => {
    test.slow();
    const first = await launch();
    await expect(first.wall.scene).toBeVisible({ timeout: 30_000 });
    const desk = await deskBeside(first);
    await desk.press("Shift+KeyD");
    await pin(desk.page, "1", "Ranking");
    await expect(first.wall.scene).toHaveAttribute("data-scene-shown", "ranking", { timeout: SOON_MS });
    await expect(first.wall.scene).toHaveAttribute("data-stay", "pinned");
    await pin(desk.page, "all", "Overdue");
    await expect(first.wall.scene).toHaveAttribute("data-scene-shown", "overdue", { timeout: SOON_MS });
    await pin(desk.page, "all", "Programme");
    await expect(first.wall.scene).not.toHaveAttribute("data-stay", /./u, { timeout: SOON_MS });
    await pin(desk.page, "all", "Trend");
    await expect(first.wall.scene).toHaveAttribute("data-scene-shown", "trend", { timeout: SOON_MS });

    await desk.dialog.getByRole("button", { name: "VC in 10 minutes" }).press("Enter");
    await desk.dialog.getByRole("button", { name: "Put up on all walls" }).press("Enter");
    const notice = (app: RunningApp) => app.wall.page.locator("[data-notice]");
    const countdown = first.wall.page.locator('[data-figure="noticeCountdown"]');
    await expect(notice(first)).toBeVisible({ timeout: SOON_MS });
    const left = Number(await countdown.getAttribute("data-value"));
    expect(left).toBeGreaterThan(0);
    await expect.poll(async () => Number(await countdown.getAttribute("data-value"))).toBeLessThan(left);
    for (const screens of [2, 3]) {
      await first.wall.page.setViewportSize({ width: screens * 1_920, height: 1_080 });
      await expect.poll(() => acrossEdges(notice(first), screens), `on ${screens} screens`).toEqual([]);
      await expect(countdown).toBeInViewport({ ratio: 1 });
    }
    await first.close();

    const again = await launch();
    await expect(notice(again)).toBeVisible({ timeout: 30_000 });
    const deskAgain = await deskBeside(again);
    await deskAgain.press("Shift+KeyD");
    await deskAgain.dialog.getByRole("button", { name: "Take down" }).press("Enter");
    await expect(notice(again)).toHaveCount(0, { timeout: SOON_MS });
    await expect(again.wall.scene).toHaveAttribute("data-scene-shown", "trend");
    await expect(again.wall.scene).toHaveAttribute("data-stay", "pinned");
  });
});

async function deskBeside(app: RunningApp): Promise<DeskPage> {
  const desk = new DeskPage(await app.openDesk());
  await expect(desk.countOf("all")).toBeVisible({ timeout: 30_000 });
  return desk;
}

/** Lets the walls chime, the whole day or never. */
async function chime(settings: Page, { isQuiet }: { readonly isQuiet: boolean }): Promise<void> {
  const part = settings.getByRole("region", { name: "Wall", exact: true });
  await put(part.getByRole("checkbox", { name: /^Chime when/u }), true);
  await put(part.getByRole("checkbox", { name: /^Quiet hours/u }), isQuiet);
  if (isQuiet) {
    // A span that holds every minute of the day but one that is far away.
    const hour = new Date(Date.now() + 5.5 * 3_600_000).getUTCHours();
    const at = (hours: number) => `${String((hour + hours) % 24).padStart(2, "0")}:00`;
    await part.locator('input[name="quiet-from"]').fill(at(12));
    await part.locator('input[name="quiet-to"]').fill(at(11));
  }
  await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
  await expect(part.getByText("Stored. The walls follow at once.")).toBeVisible();
}

async function put(box: Locator, isOn: boolean): Promise<void> {
  await box.focus();
  if ((await box.isChecked()) !== isOn) await box.press("Space");
  await expect(box).toBeChecked({ checked: isOn });
}

interface Sound {
  /** Those that it went through. */
  readonly states: string[];
  /** How many tones were started. */
  rang: number;
  /** Whether any of it was louder than nothing. */
  isAudible: boolean;
}

/** What a page sounds from now on. */
async function listenTo(page: Page): Promise<() => Promise<readonly Sound[]>> {
  await page.evaluate(() => {
    const heard: Sound[] = [];
    const sounds = new WeakMap<BaseAudioContext, Sound>();
    class HeardContext extends AudioContext {
      constructor() {
        super();
        const sound: Sound = { states: [], rang: 0, isAudible: false };
        heard.push(sound);
        sounds.set(this, sound);
        this.addEventListener("statechange", () => sound.states.push(this.state));
      }
    }
    const start = Reflect.get(AudioScheduledSourceNode.prototype, "start");
    Object.assign(AudioScheduledSourceNode.prototype, {
      start(this: AudioScheduledSourceNode, at?: number) {
        const sound = sounds.get(this.context);
        if (sound) sound.rang += 1;
        Reflect.apply(start, this, [at]);
      },
    });
    const connect = Reflect.get(AudioNode.prototype, "connect");
    Object.assign(AudioNode.prototype, {
      connect(this: AudioNode, to: AudioNode) {
        const sound = sounds.get(this.context);
        if (sound && to === this.context.destination) {
          const loudness = new AnalyserNode(this.context);
          const samples = new Float32Array(loudness.fftSize);
          Reflect.apply(connect, this, [loudness]);
          const looking = setInterval(() => {
            loudness.getFloatTimeDomainData(samples);
            sound.isAudible ||= samples.some((sample) => Math.abs(sample) > 0.01);
            if (this.context.state === "closed") clearInterval(looking);
          }, 20);
        }
        return Reflect.apply(connect, this, [to]);
      },
    });
    Object.assign(window, { AudioContext: HeardContext, heard });
  });
  return () => page.evaluate(() => (window as unknown as { readonly heard: readonly Sound[] }).heard);
}

/** The lines that begin on one of so many screens side by side and end on another. */
function acrossEdges(of: Locator, screens: number): Promise<string[]> {
  return of.evaluate((element, count) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const screenAt = (x: number) => Math.floor(x / (innerWidth / count));
    const found: string[] = [];
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const { left, right } of range.getClientRects())
        if (screenAt(left) !== screenAt(right)) found.push(texts.currentNode.textContent ?? "");
    }
    return found;
  }, screens);
}

/** Chooses what a wall, or all of them, shall show. */
async function pin(desk: Page, wall: string, scene: string): Promise<void> {
  const choice = desk.locator(`[data-wall="${wall}"]`).getByRole("radio", { name: scene });
  await choice.focus();
  await choice.press("Space");
}
