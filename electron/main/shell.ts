import { join } from "node:path";
import { type BaseWindow, type BrowserWindow, type MessagePortMain, app, shell as desktop } from "electron";
import type { WindowKind } from "#contract/host.ts";
import type { Locale } from "#contract/settings.ts";
import { Displays } from "./displays.ts";
import { forkEngine, openChannel } from "./engineProcess.ts";
import type { Log } from "./log.ts";
import { showMenu } from "./menu.ts";
import { tellAbout, tellGivenUp } from "./notices.ts";
import type { Options } from "./options.ts";
import { Page } from "./page.ts";
import { RehearsalProcess } from "./rehearsalProcess.ts";
import type { Runtime } from "./runtime.ts";
import { screenshotWhenShowing } from "./screenshot.ts";
import { openSettingsWindow } from "./settingsWindow.ts";
import { type GivenUp, Supervisor } from "./supervisor.ts";
import type { Vault } from "./vault.ts";
import { fill, openWallWindow } from "./wallWindow.ts";

const SCREENSHOT_WITHIN_MS = 60_000;

export interface ShellParts {
  readonly options: Options;
  readonly runtime: Runtime;
  readonly vault: Vault;
  readonly log: Log;
}

/** The open app: its windows, its engine, and what ties them. Create it once the app is ready; the wall opens at once. */
export class Shell {
  readonly #parts: ShellParts;
  readonly #displays = new Displays(inProfile("display.json"));
  readonly #supervisor: Supervisor<MessagePortMain>;
  readonly #wall: BrowserWindow;
  #settings: BrowserWindow | null = null;
  /** The one asked for, until the engine says what the setting is. */
  #locale: Locale;

  constructor(parts: ShellParts) {
    this.#parts = parts;
    this.#locale = parts.options.locale ?? "hi";
    this.#supervisor = this.#supervise();
    this.#wall = openWallWindow(this.#displays, parts.options.windowed);
    this.#serve("wall", this.#wall);
    this.#showMenu();
    this.#displays.onDidChange(() => this.#showMenu());
  }

  /** Starts the engine. The keychain may ask a person to unlock it, which is why the wall is on screen before. */
  async start(): Promise<void> {
    const { options, vault, log } = this.#parts;
    await vault.open(inProfile("secrets.json"), (line) => log.warn(line));
    this.#supervisor.start();
    if (options.screenshot !== null) await this.#screenshot(options.screenshot);
  }

  showWall(): void {
    this.#wall.show();
    this.#wall.focus();
  }

  #supervise(): Supervisor<MessagePortMain> {
    const { options, vault, log } = this.#parts;
    const rehearsal = new RehearsalProcess(inProfile("rehearsal.db"), options.rehearsal, log, () => supervisor.rehearsalEnded());
    const supervisor = new Supervisor<MessagePortMain>({
      fork: (events) => forkEngine(events, log),
      channel: openChannel,
      rehearsal: () => rehearsal.running(),
      endRehearsal: () => rehearsal.end(),
      startMessage: () => ({
        databaseFile: inProfile("ismgt.db"),
        secrets: vault.forEngine(),
        keyring: vault.hasKeyring,
        source: options.source,
        locale: options.locale,
        runtime: { version: app.getVersion(), electron: this.#parts.runtime.electron, chrome: this.#parts.runtime.chrome },
      }),
      secrets: vault,
      rehearseAlways: options.rehearsal.always,
      onLocale: (locale) => this.#setLocale(locale),
      onGivenUp: (why) => void this.#tellGivenUp(why),
      log: (line) => log.info(line),
    });
    stopBeforeQuit(() => supervisor.stop().finally(() => rehearsal.end()));
    return supervisor;
  }

  #serve(kind: WindowKind, window: BrowserWindow): void {
    const page = new Page(kind, window, this.#parts.log, () => this.#supervisor.connect(page));
    this.#supervisor.add(page);
    window.once("closed", () => this.#supervisor.remove(page));
  }

  #openSettings(): void {
    if (this.#settings) {
      this.#settings.focus();
      return;
    }
    const window = openSettingsWindow(this.#wall);
    this.#settings = window;
    window.once("closed", () => (this.#settings = null));
    this.#serve("settings", window);
  }

  #setLocale(locale: Locale): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#showMenu();
  }

  #showMenu(): void {
    const chosen = this.#displays.forWall();
    showMenu(this.#locale, {
      openSettings: () => this.#openSettings(),
      setLocale: (locale) => this.#supervisor.setLocale(locale),
      toggleFullScreen: (window) => this.#toggleFullScreen(window),
      displays: this.#displays.all().map((display, index) => ({
        label: (said) => said.display(index + 1, display.size.width, display.size.height),
        isChosen: display.id === chosen.id,
        choose: () => void this.#moveWall(display),
      })),
      showAbout: () => void tellAbout(this.#wall, this.#locale, this.#parts.runtime),
      showLog: () => desktop.showItemInFolder(this.#parts.log.file),
    });
  }

  #toggleFullScreen(window: BaseWindow = this.#wall): void {
    window.setFullScreen(!window.isFullScreen());
  }

  async #moveWall(display: Electron.Display): Promise<void> {
    await this.#displays.choose(display);
    fill(this.#wall, this.#displays);
    this.#showMenu();
  }

  async #tellGivenUp(why: GivenUp): Promise<void> {
    const again = await tellGivenUp(this.#wall, this.#locale, why, this.#parts.log.file);
    if (again) this.#supervisor.start();
    else app.quit();
  }

  async #screenshot(file: string): Promise<void> {
    const { log } = this.#parts;
    try {
      const isShowing = await screenshotWhenShowing(this.#wall, file, SCREENSHOT_WITHIN_MS);
      log.info(`screenshot of the wall${isShowing ? "" : ", which shows no complaint yet"}: ${file}`);
    } catch (error) {
      log.error("no screenshot of the wall", error);
    }
  }
}

function inProfile(name: string): string {
  return join(app.getPath("userData"), name);
}

/** Holds the end of the app until the engine has closed the record. */
function stopBeforeQuit(stop: () => Promise<void>): void {
  let hasStopped = false;
  app.on("will-quit", (event) => {
    if (hasStopped) return;
    event.preventDefault();
    void stop().finally(() => {
      hasStopped = true;
      // In a turn of its own: within this event, where nothing had to be waited for, `quit` would not be heard.
      setImmediate(() => app.quit());
    });
  });
}
