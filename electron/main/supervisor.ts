import { FAULT_POLICIES, waitBeforeTry } from "#contract/faultPolicy.ts";
import {
  type EngineStart,
  type EngineWaiting,
  type FatalCode,
  type ToEngine,
  type ToHost,
  type WindowKind,
  toHostSchema,
} from "#contract/host.ts";
import type { FileSaved } from "#contract/fileSaved.ts";
import type { Locale } from "#contract/locale.ts";
import type { StartsAtLogin } from "#contract/startsAtLogin.ts";
import { RestartPolicy } from "./restartPolicy.ts";

/** One life of a process, as the supervisor needs it; `Port` is Electron's MessagePortMain. */
export interface EngineProcess<Port> {
  send(message: ToEngine, ports?: readonly Port[]): void;
  kill(): void;
}

export interface EngineProcessEvents {
  onMessage(message: unknown): void;
  /** Once, and nothing after it. */
  onExit(code: number): void;
}

/** A window that may be given a port. */
export interface Client<Port> {
  readonly kind: WindowKind;
  /** False until its own page is there, and again while it loads anew. */
  isThere(): boolean;
  give(port: Port): void;
  /** Why there is no engine for now; null where one is only being started. */
  tell(waiting: EngineWaiting): void;
}

/** Why the supervisor has stopped trying. */
export type GivenUp = { readonly reason: "fatal"; readonly code: FatalCode } | { readonly reason: "keeps-ending" };

export interface SupervisorParts<Port> {
  /** Starts the engine's process. Its events may come only after this has returned. */
  fork(events: EngineProcessEvents): EngineProcess<Port>;
  channel(): { readonly forWindow: Port; readonly forEngine: Port };
  /** The running rehearsal server, started where none runs. */
  rehearsal(): Promise<NonNullable<EngineStart["rehearsal"]>>;
  endRehearsal(): void;
  /** What the engine is told at start, without what only the supervisor knows. */
  startMessage(): Omit<EngineStart, "type" | "rehearsal">;
  readonly secrets: { store(name: string, value: string): Promise<boolean>; forget(name: string): Promise<boolean> };
  /** `always` where a person asked for a rehearsal whatever is set up; `never` for a dossier, which nothing comes into. */
  readonly rehearse: "always" | "without-source" | "never";
  onLocale(locale: Locale): void;
  /** Somebody wants to see cases at a desk. */
  onCasesAsked(): void;
  /** Somebody wants a view of the wall in a window of its own. */
  onMirrorAsked(): void;
  /** The window that the officers of a review see is wanted. */
  onScreenAsked(): void;
  /** The window that asks for the passphrase of a sealed file is wanted. */
  onFileAsked(): void;
  /** A dossier lies opened in this folder of the dossiersFolder. */
  onDossierOpened(folder: string): void;
  /** The dossier of this engine is to be closed and removed. */
  onDossierLeft(): void;
  /** Asks the person where a new file is to lie; null where they gave it up. */
  savePlace(wanted: { readonly name: string; readonly ending: "ismgt" | "xlsx" }): Promise<string | null>;
  /** Whether the app starts at login; `put` says that it is to, or not. */
  startsAtLogin(put: boolean | null): Promise<StartsAtLogin>;
  /** Makes a PDF; answers with its file. */
  print(order: { readonly token: string; readonly name: string }): Promise<string>;
  /** Asks the person where a copy of a kept file is to lie, and writes it there. */
  saveFile(order: { readonly file: string; readonly name: string }): Promise<FileSaved>;
  onGivenUp(why: GivenUp): void;
  log(line: string): void;
}

const STOP_WITHIN_MS = 5_000;

/**
 * Keeps one engine running, in the mode that is asked for, and gives every loaded window a port to it. Windows outlive engines: a
 * new engine means a new port for each, and the window reads everything again.
 */
export class Supervisor<Port> {
  readonly #parts: SupervisorParts<Port>;
  readonly #policy = new RestartPolicy();
  readonly #clients = new Set<Client<Port>>();
  #engine: EngineProcess<Port> | null = null;
  /** Has not been told yet what to open. */
  #ahead: EngineProcess<Port> | null = null;
  #isReady = false;
  /** What the last engine ended with, as long as it is waited for to pass. */
  #waiting: EngineWaiting = null;
  #tries = 0;
  #carried: string | null = null;
  #rehearse: boolean;
  /** What follows when the engine that runs now ends. */
  #afterEnd: "start-later" | "start-at-once" | "nothing" = "nothing";
  #timer: NodeJS.Timeout | null = null;
  #ended: (() => void)[] = [];

  constructor(parts: SupervisorParts<Port>) {
    this.#parts = parts;
    this.#rehearse = parts.rehearse === "always";
  }

  /** The process of the first engine, ahead of `start`: it loads its program while windows open and the keychain is asked. */
  prepare(): void {
    this.#ahead ??= this.#process();
  }

  /** Starts an engine; also the way on after the supervisor gave up. */
  start(): void {
    this.#policy.forgive();
    this.#tries = 0;
    this.#afterEnd = "start-later";
    void this.#launch();
  }

  add(client: Client<Port>): void {
    this.#clients.add(client);
  }

  remove(client: Client<Port>): void {
    this.#clients.delete(client);
  }

  /** The page of this window is there: it gets a port now or as soon as an engine is ready. */
  connect(client: Client<Port>): void {
    if (!client.isThere()) return;
    if (!this.#engine || !this.#isReady) {
      if (this.#waiting !== null) client.tell(this.#waiting);
      return;
    }
    const { forWindow, forEngine } = this.#parts.channel();
    this.#engine.send({ type: "port", window: client.kind }, [forEngine]);
    client.give(forWindow);
  }

  /** A person wants this sealed file opened: the engine is told now, and again each time it starts, until another file is asked for. */
  askFor(file: string): void {
    this.#carried = file;
    if (this.#isReady) this.#engine?.send({ type: "carried-file", file });
  }

  setLocale(locale: Locale): void {
    if (this.#isReady) this.#engine?.send({ type: "set-locale", locale });
  }

  /** The rehearsal server ended: its engine would poll a dead address, so both start anew. */
  rehearsalEnded(): void {
    if (this.#rehearse) this.#endEngine();
  }

  /** Lets the engine finish, waits for it, and starts no other. Resolves in little more than five seconds at most. */
  async stop(): Promise<void> {
    this.#afterEnd = "nothing";
    if (this.#timer) clearTimeout(this.#timer);
    this.#ahead?.kill();
    if (!this.#engine) return;
    const ended = new Promise<void>((resolve) => this.#ended.push(resolve));
    this.#endEngine();
    await ended;
  }

  async #launch(): Promise<void> {
    if (!this.#mayLaunch()) return;
    try {
      const rehearsal = this.#rehearse ? await this.#parts.rehearsal() : null;
      if (!this.#mayLaunch()) return;
      this.#fork(rehearsal);
    } catch (error) {
      this.#parts.log(`engine not started: ${String(error)}`);
      this.#launchLater();
    }
  }

  #mayLaunch(): boolean {
    return this.#engine === null && this.#afterEnd !== "nothing";
  }

  #fork(rehearsal: EngineStart["rehearsal"]): void {
    const engine = this.#ahead ?? this.#process();
    this.#ahead = null;
    this.#engine = engine;
    this.#isReady = false;
    engine.send({ type: "start", ...this.#parts.startMessage(), rehearsal });
    this.#parts.log(`engine started${rehearsal ? " in rehearsal" : ""}`);
  }

  #process(): EngineProcess<Port> {
    const engine = this.#parts.fork({
      onMessage: (message) => this.#read(engine, message),
      onExit: (code) => this.#exited(engine, code),
    });
    return engine;
  }

  #read(engine: EngineProcess<Port>, message: unknown): void {
    if (engine !== this.#engine) return;
    const parsed = toHostSchema.safeParse(message);
    if (!parsed.success) {
      this.#parts.log("the engine sent a message that is none; it was dropped");
      return;
    }
    this.#obey(engine, parsed.data);
  }

  #obey(engine: EngineProcess<Port>, message: ToHost): void {
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#waitFor(null);
        this.#parts.onLocale(message.locale);
        if (this.#settleMode(message.configured)) return;
        for (const client of this.#clients) this.connect(client);
        if (this.#carried !== null) engine.send({ type: "carried-file", file: this.#carried });
        return;
      case "configured":
        this.#settleMode(message.configured);
        return;
      case "locale":
        this.#parts.onLocale(message.locale);
        return;
      case "store-secret":
        void this.#answerSecret(engine, message.id, this.#parts.secrets.store(message.name, message.value));
        return;
      case "forget-secret":
        void this.#answerSecret(engine, message.id, this.#parts.secrets.forget(message.name));
        return;
      case "show-desk":
        this.#parts.onCasesAsked();
        return;
      case "show-screen":
        this.#parts.onScreenAsked();
        return;
      case "show-mirror":
        this.#parts.onMirrorAsked();
        return;
      case "show-transfer":
        this.#parts.onFileAsked();
        return;
      case "show-dossier":
        this.#parts.onDossierOpened(message.folder);
        return;
      case "leave-dossier":
        this.#parts.onDossierLeft();
        return;
      case "save-place":
        void this.#answerPlace(engine, message);
        return;
      case "starts-at-login":
        void this.#answerLogin(engine, message);
        return;
      case "save-file":
        void this.#answerSaveFile(engine, message);
        return;
      case "print":
        void this.#answerPrint(engine, message);
        return;
      case "fatal":
        this.#parts.log(`engine cannot work: ${message.code}: ${message.detail}`);
        this.#treat(message);
        return;
      default:
        message satisfies never;
    }
  }

  /** What passes by itself is waited for; what another start may cure is started again; the rest is left to a person. */
  #treat({ code, holder = null }: Extract<ToHost, { readonly type: "fatal" }>): void {
    this.#isReady = false;
    const { cure } = FAULT_POLICIES[code];
    if (cure === "person") this.#giveUp({ reason: "fatal", code });
    else if (cure === "wait") this.#waitFor({ code, holder });
  }

  #waitFor(waiting: EngineWaiting): void {
    this.#waiting = waiting;
    if (waiting === null) this.#tries = 0;
    else for (const client of this.#clients) if (client.isThere()) client.tell(waiting);
  }

  /** True where this engine runs in the wrong mode and another one takes its place. */
  #settleMode(configured: boolean): boolean {
    const { rehearse: when } = this.#parts;
    const rehearse = when === "always" || (when === "without-source" && !configured);
    if (rehearse === this.#rehearse) return false;
    this.#rehearse = rehearse;
    if (!rehearse) this.#parts.endRehearsal();
    this.#afterEnd = "start-at-once";
    this.#endEngine();
    return true;
  }

  async #answerSecret(engine: EngineProcess<Port>, id: number, stored: Promise<boolean>): Promise<void> {
    const ok = await stored.catch(() => false);
    if (engine === this.#engine) engine.send({ type: "secret-stored", id, ok });
  }

  async #answerPrint(engine: EngineProcess<Port>, { id, token, name }: Extract<ToHost, { readonly type: "print" }>): Promise<void> {
    const file = await this.#parts.print({ token, name }).catch((error: unknown) => {
      this.#parts.log(`not printed: ${String(error)}`);
      return null;
    });
    if (engine === this.#engine) engine.send({ type: "printed", id, file });
  }

  async #answerSaveFile(engine: EngineProcess<Port>, { id, file, name }: Extract<ToHost, { readonly type: "save-file" }>): Promise<void> {
    const outcome = await this.#parts.saveFile({ file, name }).catch((error: unknown): FileSaved => {
      this.#parts.log(`a copy was not saved: ${codeOf(error)}`);
      return { is: "not-written" };
    });
    if (engine === this.#engine) engine.send({ type: "file-saved", id, outcome });
  }

  async #answerPlace(engine: EngineProcess<Port>, { id, name, ending }: Extract<ToHost, { readonly type: "save-place" }>): Promise<void> {
    const file = await this.#parts.savePlace({ name, ending }).catch((error: unknown) => {
      this.#parts.log(`no place was chosen: ${codeOf(error)}`);
      return null;
    });
    if (engine === this.#engine) engine.send({ type: "place-chosen", id, file });
  }

  async #answerLogin(engine: EngineProcess<Port>, { id, put }: Extract<ToHost, { readonly type: "starts-at-login" }>): Promise<void> {
    const state = await this.#parts.startsAtLogin(put).catch((error: unknown) => {
      this.#parts.log(`starting at login was not settled: ${String(error)}`);
      return { isOn: false, isPossible: false };
    });
    if (engine === this.#engine) engine.send({ type: "starts-at-login", id, state });
  }

  #endEngine(): void {
    const engine = this.#engine;
    if (!engine) return;
    this.#isReady = false;
    engine.send({ type: "stop" });
    const timer = setTimeout(() => {
      if (engine !== this.#engine) return;
      this.#parts.log("engine did not stop in time and was ended");
      engine.kill();
    }, STOP_WITHIN_MS);
    this.#ended.push(() => clearTimeout(timer));
  }

  #exited(engine: EngineProcess<Port>, code: number): void {
    if (engine === this.#ahead) this.#ahead = null;
    if (engine !== this.#engine) return;
    this.#engine = null;
    this.#isReady = false;
    for (const tell of this.#ended.splice(0)) tell();
    this.#parts.log(`engine ended with code ${code}`);
    if (this.#afterEnd === "start-later") this.#launchLater();
    if (this.#afterEnd !== "start-at-once") return;
    this.#afterEnd = "start-later";
    void this.#launch();
  }

  #launchLater(): void {
    const delayMs = this.#waiting === null ? this.#policy.afterEnd(performance.now()) : waitBeforeTry((this.#tries += 1));
    if (delayMs === null) {
      this.#giveUp({ reason: "keeps-ending" });
      return;
    }
    this.#parts.log(`engine starts again in ${delayMs} ms`);
    this.#timer = setTimeout(() => void this.#launch(), delayMs);
  }

  #giveUp(why: GivenUp): void {
    this.#afterEnd = "nothing";
    this.#parts.onGivenUp(why);
  }
}

/** Never the message: it holds the path, and with it what a citizen called a paper. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
