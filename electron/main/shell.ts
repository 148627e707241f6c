import { join } from "node:path";
import { type BaseWindow, BrowserWindow, type MessagePortMain, app, dialog, screen, shell as desktop } from "electron";
import type { FileSaved } from "#contract/shell.ts";
import type { WindowKind } from "#contract/shell.ts";
import type { Locale } from "#contract/locale.ts";
import type { AskedOfShell } from "#contract/windows.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { StartsAtLogin } from "#contract/shell.ts";
import { askBeforeClose } from "./askBeforeClose.ts";
import { pageUrl } from "./bundle.ts";
import { isCaseCommand } from "#contract/commandList.ts";
import { COMMAND_MESSAGE } from "#contract/pageMessages.ts";
import { deskAmong, openDeskWindow } from "./deskWindow.ts";
import { chooseBackup, chooseTransferFile, choosePlace } from "./carriedDialogs.ts";
import { Dossiers } from "./dossiers.ts";
import { forkEngine, openChannel } from "./engineProcess.ts";
import { hardenSession } from "./harden.ts";
import type { Log } from "./log.ts";
import { showMenu } from "./menu.ts";
import { tellAbout, tellGivenUp } from "./dialogs.ts";
import { bringToFront, OneWindow } from "./oneWindow.ts";
import type { Options } from "./options.ts";
import { isPackaged } from "./packaged.ts";
import { Page } from "./page.ts";
import { printToFile } from "./printer.ts";
import { keptFolders, serveDossier, serveRenderer } from "./protocol.ts";
import { Quitting } from "./quitting.ts";
import { RehearsalProcess } from "./rehearsalProcess.ts";
import type { Runtime } from "./runtime.ts";
import { screenshotWhenShowing } from "./screenshot.ts";
import { type FileOrder, saveFile } from "./saveFile.ts";
import { putStartsAtLogin, readStartsAtLogin } from "./startsAtLogin.ts";
import { type GivenUp, Supervisor, type SupervisorParts } from "./supervisor.ts";
import { isSignInPage } from "./signInPage.ts";
import { isTestBuild } from "./testBuild.ts";
import type { Vault } from "./vault.ts";
import { Walls } from "./walls.ts";
import { WallsFile } from "./wallsFile.ts";
import { openMirrorWindow, openRecoveryWindow, openReviewWindow, openSettingsWindow, type ReviewPart } from "./windows.ts";

const SCREENSHOT_WITHIN_MS = 60_000;
/** What the page of a wall is told that is a view at a desk. */
const MIRROR = "mirror";

export interface ShellParts {
  readonly options: Options;
  readonly runtime: Runtime;
  readonly vault: Vault;
  readonly log: Log;
}

/** The open app: its windows, its engine, and what ties them. Create it once the app is ready; the wall, or a desk, opens at once. */
export class Shell {
  readonly #parts: ShellParts;
  readonly #supervisor: Supervisor<MessagePortMain>;
  readonly #walls: Walls;
  readonly #settings = new OneWindow<BrowserWindow>();
  /** There while the record cannot be read. */
  #recovery: BrowserWindow | null = null;
  /** The one that was used last at the end. */
  #desks: readonly BrowserWindow[] = [];
  readonly #reviews = {
    speaker: new OneWindow<BrowserWindow>(),
    screen: new OneWindow<BrowserWindow>(),
    transfer: new OneWindow<BrowserWindow>(),
  };
  readonly #dossiers: Dossiers;
  readonly #quitting = new Quitting(app);
  /** The one asked for, until the engine says what the setting is. */
  #locale: Locale;

  constructor(parts: ShellParts) {
    this.#parts = parts;
    this.#locale = parts.options.locale ?? "hi";
    this.#supervisor = this.#supervise();
    // Before all else: its process takes longer to be there than any window.
    this.#supervisor.prepare();
    hardenSession((line) => parts.log.warn(`refused: ${line}`));
    serveRenderer();
    this.#walls = new Walls({
      file: new WallsFile(inProfile("walls.json"), (line) => parts.log.warn(line)),
      formerFile: inProfile("display.json"),
      windowed: parts.options.windowed,
      quitting: this.#quitting,
      serve: (window, wallId) => this.#serve("wall", window, wallId),
      desks: () => this.#desks,
      onDidChange: () => this.#showMenu(),
    });
    this.#dossiers = this.#openDossiers();
    if (parts.options.desk) this.openDesk();
    if (parts.options.carried !== null) this.openTransferFile(parts.options.carried);
    // Anyone who asked for a desk or a file does not ask for a wall as well.
    const isAsked = parts.options.desk || parts.options.carried !== null;
    if (!this.#walls.restore(isAsked) && !isAsked) this.openWall();
    this.#showMenu();
  }

  /** Starts the engine. The keychain may ask a person to unlock it, which is why a window is on screen before. */
  async start(): Promise<void> {
    const { options, vault, log } = this.#parts;
    await vault.open(inProfile("secrets.json"), (line) => log.warn(line));
    this.#supervisor.start();
    void this.#dossiers.sweep();
    if (options.screenshot !== null) await this.#screenshot(options.screenshot);
  }

  openWall(): void {
    this.#walls.show();
  }

  /** Each call opens one more: two people may share a machine with two screens. */
  openDesk(): void {
    const desk = openDeskWindow(inProfile("desk.json"), (line) => this.#parts.log.warn(line));
    const others = () => this.#desks.filter((each) => each !== desk);
    this.#desks = [...this.#desks, desk];
    desk.on("focus", () => (this.#desks = [...others(), desk]));
    desk.once("closed", () => {
      this.#desks = others();
      this.#walls.keep();
    });
    this.#walls.keep();
    this.#serve("desk", desk);
  }

  /** A sealed file: its window asks for the passphrase. */
  openTransferFile(file: string): void {
    this.#supervisor.askFor(file);
    this.#openOnce("transfer");
  }

  async #chooseTransferFile(): Promise<void> {
    const file = await chooseTransferFile(this.#asking());
    if (file !== null) this.openTransferFile(file);
  }

  #asking() {
    return { window: this.#front(), locale: this.#locale, folder: this.#documents() };
  }

  /** The speaker's window of a review, the one that the officers see, or the one that opens a sealed file: each is there once. */
  #openOnce(part: ReviewPart): void {
    this.#reviews[part].show(() => {
      const window = openReviewWindow(part);
      this.#serve("review", window, part === "speaker" ? "" : part);
      return window;
    });
  }

  /** A view of the wall in a window like any other; as many as are wanted. */
  openMirror(): void {
    this.#serve("wall", openMirrorWindow(), MIRROR);
  }

  async #startsAtLogin(put: boolean | null): Promise<StartsAtLogin> {
    const profile = this.#parts.options.userDataDir;
    if (put === null) return readStartsAtLogin(profile);
    const state = await putStartsAtLogin(put, profile).finally(() => this.#showMenu());
    this.#parts.log.info(`the app ${state.isOn ? "starts" : "does not start"} at login`);
    return state;
  }

  /** The desk that was used last, or a new one. */
  #showDesk(): void {
    const desk = this.#desks.at(-1);
    if (desk === undefined) return this.openDesk();
    bringToFront(desk);
  }

  #supervise(): Supervisor<MessagePortMain> {
    const { options, vault } = this.#parts;
    const rehearsal = new RehearsalProcess(inProfile("rehearsal.db"), options.rehearsal, this.#parts.log, () =>
      supervisor.rehearsalEnded(),
    );
    const supervisor = new Supervisor<MessagePortMain>({
      ...this.#forAllEngines(),
      rehearsal: () => rehearsal.running(),
      endRehearsal: () => rehearsal.end(),
      startMessage: () => ({
        databaseFile: inProfile("ismgt.db"),
        secrets: vault.forEngine(),
        keyring: vault.hasKeyring,
        source: options.source,
        wall: this.#walls.first !== null,
        locale: options.locale,
        ...this.#clockAndRuntime(),
      }),
      secrets: vault,
      rehearse: options.rehearsal.always ? "always" : "without-source",
      onLocale: (locale) => this.#setLocale(locale),
      onCasesAsked: () => this.#showDesk(),
      onScreenAsked: () => this.#openOnce("screen"),
      onFileAsked: () => this.#openOnce("transfer"),
      onDossierOpened: (folder) => void this.#dossiers.open(folder),
      onDossierLeft: () => undefined,
      onDamaged: () => this.#openRecovery(),
      onRecovered: () => this.#recovery?.close(),
      print: (order) => this.#print(order),
      onGivenUp: (why) => void this.#tellGivenUp(why),
    });
    stopBeforeQuit(async () => {
      await Promise.allSettled([supervisor.stop(), this.#dossiers.stop()]);
      rehearsal.end();
    });
    return supervisor;
  }

  #forAllEngines() {
    const { log } = this.#parts;
    return {
      fork: (events) => forkEngine(events, log),
      channel: openChannel,
      saveFile: (order) => this.#saveFile(order),
      savePlace: (wanted) => choosePlace(wanted, this.#asking()),
      startsAtLogin: (put) => this.#startsAtLogin(put),
      chooseBackup: () => chooseBackup(this.#asking()),
      onAsked: (asked) => this.#do(asked),
      openSignIn: async (address) => {
        // Nothing but a page: another kind of address would start a program.
        if (!isSignInPage(address)) return false;
        await desktop.openExternal(address);
        return true;
      },
      onRecordAsked: () => desktop.showItemInFolder(inProfile("ismgt.db")),
      log: (line) => log.info(line),
    } satisfies Partial<SupervisorParts<MessagePortMain>>;
  }

  #clockAndRuntime() {
    const { options, runtime } = this.#parts;
    return {
      // In a room nobody moves the clock.
      clockAheadMs: isPackaged ? 0 : options.clockAheadMs,
      runtime: { version: app.getVersion(), electron: runtime.electron, chrome: runtime.chrome, testBuild: isTestBuild },
    };
  }

  /** Each has an engine of its own, without a source, a secret or a rehearsal. */
  #openDossiers(): Dossiers {
    const { log } = this.#parts;
    return new Dossiers({
      dossiersFolder: inProfile("carried"),
      supervise: (folder, events) =>
        new Supervisor<MessagePortMain>({
          ...this.#forAllEngines(),
          ...events,
          rehearse: "never",
          rehearsal: () => Promise.reject(new Error("A dossier is not rehearsed")),
          endRehearsal: () => undefined,
          secrets: { store: async () => false, forget: async () => false },
          startMessage: () => ({
            databaseFile: join(folder, "ismgt.db"),
            secrets: {},
            keyring: false,
            source: null,
            wall: false,
            locale: this.#locale,
            ...this.#clockAndRuntime(),
          }),
        }),
      serve: (kind, window, part, supervisor) => this.#serve(kind, window, part, supervisor),
      print: (order, load) => printToFile(order, { folder: this.#documents(), load }),
      openDesk: () => openDeskWindow(inProfile("desk.json"), (line) => log.warn(line)),
      keep: serveDossier,
      onGivenUp: (why) => void tellGivenUp(this.#front(), this.#locale, why, log.file),
      onFault: (line) => log.warn(line),
    });
  }

  /** `part` is what the page is to show of its kind, where it shows one thing only. */
  #serve(kind: WindowKind, window: BrowserWindow, part = "", supervisor = this.#supervisor): void {
    const url = pageUrl(kind, part);
    const page = new Page({ kind, url }, window, this.#parts.log, () => supervisor.connect(page));
    supervisor.add(page);
    askBeforeClose(window, () => this.#locale, this.#quitting);
    window.once("closed", () => supervisor.remove(page));
  }

  /** What the menu does, and a desk may ask for. */
  #do(asked: AskedOfShell, window?: BaseWindow): void {
    switch (asked.command) {
      case "openSettings":
        return this.#openSettings(asked.link);
      case "openReviews":
        return this.#openOnce("speaker");
      case "openWall":
        return this.openWall();
      case "showMirror":
        return this.openMirror();
      case "newDesk":
        return this.openDesk();
      case "openTransferFile":
        return void this.#chooseTransferFile();
      case "fullScreen":
        return this.#toggleFullScreen(window);
      case "showLog":
        return desktop.showItemInFolder(this.#parts.log.file);
      case "showAbout":
        return void tellAbout(this.#front(), this.#locale, this.#parts.runtime);
      default:
        return assertNever(asked);
    }
  }

  /**
   * What was chosen in the menu bar goes to the desk that it was chosen at, or to the one that was used last. What is done to a case is done only where the
   * person has it before them: another window's menu only brings the desk to the front.
   */
  #tellDesk(message: string, window: BaseWindow | undefined, onCase = false): void {
    const last = this.#desks.at(-1);
    // While its menu is open, some systems say of no window that it is in front: only a desk shows a menu at all times.
    const here = window === undefined && last?.isMinimized() === false ? last : deskAmong(window);
    const desk = here ?? last;
    if (desk === undefined) return this.openDesk();
    if (here === null) bringToFront(desk);
    if (here !== null || !onCase) desk.webContents.postMessage(COMMAND_MESSAGE, message);
  }

  /** At a page of the settings where `link` leads to one; the open window goes there. */
  #openSettings(link: string): void {
    let isNew = false;
    const window = this.#settings.show(() => {
      isNew = true;
      const opened = openSettingsWindow(this.#front());
      this.#serve("settings", opened, link);
      return opened;
    });
    // Within the page: nothing loads again, and what is being typed stays.
    if (!isNew && link !== "") window.loadURL(pageUrl("settings", link)).catch(() => {});
  }

  /** It belongs to no other window, so that closing a wall does not close it. */
  #openRecovery(): void {
    if (this.#recovery !== null) return bringToFront(this.#recovery);
    const window = openRecoveryWindow();
    this.#recovery = window;
    window.once("closed", () => (this.#recovery = null));
    this.#serve("recovery", window);
  }

  #saveFile(order: FileOrder): Promise<FileSaved> {
    const ask = (window: BrowserWindow, options: Electron.SaveDialogOptions) => dialog.showSaveDialog(window, options);
    return saveFile(order, { from: keptFolders(), folder: this.#documents(), window: this.#front(), ask });
  }

  #documents(): string {
    return this.#parts.options.documentsDir ?? join(app.getPath("documents"), "ISMGT");
  }

  #print(order: { readonly token: string; readonly name: string }): Promise<string> {
    return printToFile(order, { folder: this.#documents(), load: (window, token) => this.#serve("print", window, token) });
  }

  #setLocale(locale: Locale): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#dossiers.setLocale(locale);
    this.#showMenu();
  }

  #showMenu(): void {
    showMenu(this.#locale, {
      do: (command, window) => this.#do(command === "openSettings" ? { command, link: "" } : { command }, window),
      run: (command, window) => this.#tellDesk(command, window, isCaseCommand(command)),
      choose: (view, window) => this.#tellDesk(`view:${view}`, window),
      setLocale: (locale) => this.#supervisor.setLocale(locale),
      displays: screen.getAllDisplays().map((display, index) => ({
        label: (said) => said.display(index + 1, display.size.width, display.size.height),
        hasWall: this.#walls.isOn(display),
        toggle: () => this.#walls.toggle(display),
      })),
      startsAtLogin: { ...readStartsAtLogin(this.#parts.options.userDataDir), put: (isOn) => void this.#switchLogin(isOn) },
    });
  }

  async #switchLogin(isOn: boolean): Promise<void> {
    await this.#startsAtLogin(isOn).catch((error: unknown) => this.#parts.log.error("starting at login was not settled", error));
  }

  /** The window that a notice belongs to. There is always one: with the last of them the app ends. */
  #front(): BrowserWindow {
    const all = BrowserWindow.getAllWindows();
    const front = BrowserWindow.getFocusedWindow() ?? this.#walls.first ?? all.find((window) => window.isVisible()) ?? all[0];
    if (!front) throw new Error("No window is open");
    return front.getParentWindow() ?? front;
  }

  #toggleFullScreen(window: BaseWindow = this.#front()): void {
    const isFullScreen = !window.isFullScreen();
    if (!(window instanceof BrowserWindow) || !this.#walls.setFullScreen(window, isFullScreen)) window.setFullScreen(isFullScreen);
  }

  async #tellGivenUp(why: GivenUp): Promise<void> {
    const again = await tellGivenUp(this.#front(), this.#locale, why, this.#parts.log.file);
    if (again) this.#supervisor.start();
    else app.quit();
  }

  async #screenshot(file: string): Promise<void> {
    const { log } = this.#parts;
    const wall = this.#walls.first;
    if (!wall) return log.warn("no screenshot: the wall is not open");
    try {
      const isShowing = await screenshotWhenShowing(wall, file, SCREENSHOT_WITHIN_MS);
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
