import { type BaseWindow, BrowserWindow, type MessagePortMain, app, screen, shell as desktop } from "electron";
import type { WindowKind } from "#contract/shell.ts";
import type { Locale } from "#contract/locale.ts";
import type { AskedOfShell } from "#contract/windows.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { Displays, PutDisplay, StartsAtLogin } from "#contract/shell.ts";
import { askBeforeClose } from "./askBeforeClose.ts";
import { pageUrl } from "./bundle.ts";
import { isCaseCommand } from "#contract/commandList.ts";
import { openDeskWindow } from "./deskWindow.ts";
import { Desks } from "./desks.ts";
import { Dossiers } from "./dossiers.ts";
import { endBySignal } from "./endBySignal.ts";
import { forkEngine, openChannel } from "./engineProcess.ts";
import { startOfDossier, startOfRoom } from "./engineStart.ts";
import { Files } from "./files.ts";
import { hardenSession } from "./harden.ts";
import { inProfile } from "./inProfile.ts";
import type { Log } from "./log.ts";
import { showMenu } from "./menu.ts";
import { NextVersion } from "./nextVersion.ts";
import { tellAbout, tellGivenUp } from "./dialogs.ts";
import { OnceOnly } from "./onceOnly.ts";
import type { Options } from "./options.ts";
import { onNetworkBack } from "./networkEvents.ts";
import { Page } from "./page.ts";
import { serveDossier, serveRenderer } from "./protocol.ts";
import { resolveProxy } from "./proxies.ts";
import { Quitting } from "./quitting.ts";
import { RehearsalProcess } from "./rehearsalProcess.ts";
import type { Runtime } from "./runtime.ts";
import { screenshotOfWall } from "./screenshot.ts";
import { stopBeforeQuit } from "./stopBeforeQuit.ts";
import { putStartsAtLogin, readStartsAtLogin } from "./startsAtLogin.ts";
import { Supervisor } from "./supervisor.ts";
import type { GivenUp, SupervisorParts } from "./supervisorParts.ts";
import { isSignInPage } from "./signInPage.ts";
import type { Vault } from "./vault.ts";
import { Walls } from "./walls.ts";
import { WallsFile } from "./wallsFile.ts";
import { openMirrorWindow } from "./windows.ts";
import type { Given } from "./versions/startAgain.ts";
import type { TrialReport } from "./versions/trialReport.ts";
import type { VersionFiles } from "./versions/versionFiles.ts";

/** What the page of a wall is told that is a view at a desk. */
const MIRROR = "mirror";

export interface ShellParts {
  readonly options: Options;
  readonly given: Given;
  readonly runtime: Runtime;
  readonly vault: Vault;
  readonly log: Log;
  readonly versions: VersionFiles;
  readonly report: TrialReport;
}

/** The open app: its windows, its engine, and what ties them. Create it once the app is ready; the wall, or a desk, opens at once. */
export class Shell {
  readonly #parts: ShellParts;
  readonly #supervisor: Supervisor<MessagePortMain>;
  readonly #walls: Walls;
  readonly #desks: Desks;
  readonly #once = new OnceOnly((kind, window, part) => this.#serve(kind, window, part));
  readonly #dossiers: Dossiers;
  readonly #quitting = new Quitting(app);
  readonly #nextVersion: NextVersion;
  readonly #files: Files;
  /** The one asked for, until the engine says what the setting is. */
  #locale: Locale;

  constructor(parts: ShellParts) {
    this.#parts = parts;
    this.#locale = parts.options.locale ?? "hi";
    this.#nextVersion = new NextVersion({ ...parts, quitting: this.#quitting });
    this.#files = new Files(parts.options.documentsDir, {
      front: () => this.#front(),
      locale: () => this.#locale,
      load: (window, token) => this.#serve("print", window, token),
    });
    this.#supervisor = this.#supervise();
    // Before all else: its process takes longer to be there than any window.
    this.#supervisor.prepare();
    hardenSession((line) => parts.log.warn(`refused: ${line}`));
    endBySignal(this.#quitting, (line) => parts.log.info(line));
    serveRenderer();
    this.#walls = new Walls({
      file: new WallsFile(inProfile("walls.json"), (line) => parts.log.warn(line)),
      formerFile: inProfile("display.json"),
      windowed: parts.options.windowed,
      quitting: this.#quitting,
      serve: (window, wallId) => this.#serve("wall", window, wallId),
      desks: () => this.#desks.all,
      onDidChange: () => this.#showMenu(),
    });
    this.#desks = new Desks({
      file: inProfile("desk.json"),
      onFault: (line) => parts.log.warn(line),
      serve: (window) => this.#serve("desk", window),
      onDidChange: () => this.#walls.keep(),
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
    onNetworkBack(() => this.#supervisor.networkIsBack());
    void this.#dossiers.sweep();
    if (options.screenshot !== null) await screenshotOfWall(this.#walls.first, options.screenshot, log);
  }

  openWall(): void {
    this.#walls.show();
  }

  openDesk(): void {
    this.#desks.open();
  }

  /** A sealed file: its window asks for the passphrase. */
  openTransferFile(file: string): void {
    this.#supervisor.askFor(file);
    this.#once.showReview("transfer");
  }

  async #chooseTransferFile(): Promise<void> {
    const file = await this.#files.chooseTransferFile();
    if (file !== null) this.openTransferFile(file);
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

  /** The settings ask; the one who sits there keeps the keyboard. */
  async #displays(put: PutDisplay | null): Promise<Displays> {
    const all = screen.getAllDisplays();
    const asked = put === null ? undefined : all.find(({ id }) => id === put.id);
    if (put !== null && asked !== undefined) await this.#walls.put(asked, put.hasWall);
    const here = screen.getDisplayMatching((this.#once.settings ?? this.#front()).getBounds()).id;
    return all.map((display) => ({ id: display.id, ...display.size, hasWall: this.#walls.isOn(display), isHere: display.id === here }));
  }

  #supervise(): Supervisor<MessagePortMain> {
    const { options, vault, report } = this.#parts;
    const rehearsal = new RehearsalProcess(inProfile("rehearsal.db"), options.rehearsal, this.#parts.log, () =>
      supervisor.rehearsalEnded(),
    );
    const supervisor = new Supervisor<MessagePortMain>({
      ...this.#forAllEngines(),
      rehearsal: () => rehearsal.running(),
      endRehearsal: () => rehearsal.end(),
      startMessage: () => startOfRoom(this.#parts, this.#walls.first !== null),
      secrets: vault,
      rehearse: options.rehearsal.always ? "always" : "without-source",
      onLocale: (locale) => {
        this.#setLocale(locale);
        void this.#nextVersion.tellWentBack(this.#desks.all.at(-1), this.#locale);
      },
      onCasesAsked: () => this.#desks.show(),
      onScreenAsked: () => this.#once.showReview("screen"),
      onFileAsked: () => this.#once.showReview("transfer"),
      onDossierOpened: (folder) => void this.#dossiers.open(folder),
      onDossierLeft: () => undefined,
      // A version on trial asks nobody: the one before goes on.
      onDamaged: () => (report.isOn ? report.failed("record") : this.#once.showRecovery()),
      onRecovered: () => this.#once.closeRecovery(),
      print: (order, signal) => this.#files.print(order, signal),
      onGivenUp: (why) => (report.isOn ? report.failed("did-not-work") : void this.#tellGivenUp(why)),
      onWorks: () => report.works(),
      onEnded: (code) => this.#nextVersion.engineEnded(code),
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
      saveFile: (order) => this.#files.save(order),
      savePlace: (wanted) => this.#files.choosePlace(wanted),
      startsAtLogin: (put) => this.#startsAtLogin(put),
      displays: (put) => this.#displays(put),
      chooseBackup: () => this.#files.chooseBackup(),
      chooseFolder: () => this.#files.chooseFolder(),
      onAsked: (asked) => this.#do(asked),
      openSignIn: async (address) => {
        // Nothing but a page: another kind of address would start a program.
        if (!isSignInPage(address)) return false;
        await desktop.openExternal(address);
        return true;
      },
      onRecordAsked: () => desktop.showItemInFolder(inProfile("ismgt.db")),
      stageUpdate: (staged) => this.#nextVersion.stage(staged),
      installUpdate: (name) => this.#nextVersion.install(name),
      resolveProxy,
      log: (line) => log.info(line),
    } satisfies Partial<SupervisorParts<MessagePortMain>>;
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
          startMessage: () => startOfDossier(this.#parts, folder, this.#locale),
        }),
      serve: (kind, window, part, supervisor) => this.#serve(kind, window, part, supervisor),
      print: (order, signal, load) => this.#files.print(order, signal, load),
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
    askBeforeClose(window, { locale: () => this.#locale, quitting: this.#quitting, log: (line) => this.#parts.log.warn(line) });
    window.once("closed", () => supervisor.remove(page));
  }

  /** What the menu does, and a desk may ask for. */
  #do(asked: AskedOfShell, window?: BaseWindow): void {
    switch (asked.command) {
      case "openSettings":
        return this.#once.showSettings(asked.link, () => this.#front());
      case "openReviews":
        return this.#once.showReview("speaker");
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

  #setLocale(locale: Locale): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#dossiers.setLocale(locale);
    this.#showMenu();
  }

  #showMenu(): void {
    showMenu(this.#locale, {
      do: (command, window) => this.#do(command === "openSettings" ? { command, link: "" } : { command }, window),
      run: (command, window) => this.#desks.tell(command, window, isCaseCommand(command)),
      choose: (view, window) => this.#desks.tell(`view:${view}`, window),
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
}
