import { FAULT_POLICIES, waitBeforeTry } from "#contract/faultPolicy.ts";
import { recoveredCodeSchema } from "#contract/recovering.ts";
import type { RecoveredCode } from "#contract/recovering.ts";
import type { EngineClient, EngineStart, EngineWaiting, Fatal } from "#contract/shell.ts";
import type { Locale } from "#contract/locale.ts";
import { RestartPolicy } from "./restartPolicy.ts";
import { shellRouter } from "./shellRouter.ts";
import type { Client, EngineProcess, GivenUp, SupervisorParts } from "./supervisorParts.ts";

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
  /** What a person has to see to before there is another engine. */
  #stuck: EngineWaiting = null;
  #tries = 0;
  #carried: string | null = null;
  #rehearse: boolean;
  /** Why the record cannot be opened: the engine that runs serves the window that asks what is to be done. Null where it can. */
  #recovers: RecoveredCode | null = null;
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
    this.#stuckOn(null);
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
      const why = this.#stuck ?? this.#waiting;
      if (why !== null) client.tell(why);
      return;
    }
    // Other windows go on as soon as there is a record; the one for recovery has nothing to ask then.
    if ((this.#recovers !== null) !== (client.kind === "recovery")) {
      if (this.#recovers !== null) client.tell({ code: this.#recovers, holder: null });
      return;
    }
    const { forWindow, forEngine } = this.#parts.channel();
    this.#engine.serve(client.kind, forEngine);
    client.give(forWindow);
  }

  /** A person wants this sealed file opened: the engine is told now, and again each time it starts, until another file is asked for. */
  askFor(file: string): void {
    this.#carried = file;
    if (this.#isReady && this.#recovers === null) this.#call((engine) => engine.openTransferFile(file));
  }

  setLocale(locale: Locale): void {
    if (this.#isReady) this.#call((engine) => engine.setLocale(locale));
  }

  /** The machine was asleep, or had no network. */
  networkIsBack(): void {
    if (this.#isReady && this.#recovers === null) this.#call((engine) => engine.networkIsBack());
  }

  /** The rehearsal server ended: its engine would poll a dead address, so both start again. */
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
      const rehearsal = this.#rehearse && this.#recovers === null ? await this.#parts.rehearsal() : null;
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
    engine.calls.start({ ...this.#parts.startMessage(), rehearsal, recovers: this.#recovers }).then(
      (started) => this.#started(engine, started),
      // An engine that cannot start says why by a call of its own, and ends.
      () => undefined,
    );
    this.#parts.log(`engine started${rehearsal ? " in rehearsal" : this.#recovers !== null ? " to recover" : ""}`);
  }

  /** Calls the engine that runs; where it ends meanwhile, its end tells of that. */
  #call(call: (engine: EngineClient) => Promise<unknown>): void {
    if (this.#engine) call(this.#engine.calls).catch(() => undefined);
  }

  #process(): EngineProcess<Port> {
    const ended = new AbortController();
    const engine: EngineProcess<Port> = this.#parts.fork({
      shell: shellRouter(this.#parts, {
        isCurrent: () => engine === this.#engine,
        ended: ended.signal,
        onConfigured: (configured) => void this.#settleMode(configured),
        onFatal: (fatal) => this.#treat(fatal),
        onRestart: () => this.#restart(),
        onWorks: () => this.#parts.onWorks?.(),
      }),
      onExit: (code) => {
        ended.abort(new Error("the engine ended"));
        this.#exited(engine, code);
      },
    });
    return engine;
  }

  #started(engine: EngineProcess<Port>, { configured, locale }: { readonly configured: boolean; readonly locale: Locale }): void {
    if (engine !== this.#engine) return;
    this.#isReady = true;
    this.#waitFor(null);
    if (this.#recovers !== null) this.#parts.onDamaged?.();
    else {
      this.#parts.onLocale(locale);
      this.#parts.onRecovered?.();
      if (this.#settleMode(configured)) return;
    }
    for (const client of this.#clients) this.connect(client);
    if (this.#carried !== null && this.#recovers === null) this.askFor(this.#carried);
  }

  #restart(): void {
    this.#recovers = null;
    this.#afterEnd = "start-at-once";
    this.#endEngine();
  }

  /** What passes by itself is waited for; what another start may cure is started again; the rest is left to a person. */
  #treat({ code, detail, holder }: Fatal): void {
    this.#parts.log(`engine cannot work: ${code}: ${detail}`);
    this.#isReady = false;
    const { cure } = FAULT_POLICIES[code];
    const recovered = recoveredCodeSchema.safeParse(code).data;
    if (recovered !== undefined && this.#parts.onDamaged !== undefined) {
      this.#recovers = recovered;
      this.#afterEnd = "start-at-once";
      for (const client of this.#clients) if (client.isThere()) client.tell({ code, holder: null });
    } else if (cure === "person") {
      this.#stuckOn({ code, holder });
      this.#giveUp({ reason: "fatal", code });
    } else if (cure === "wait") this.#waitFor({ code, holder });
  }

  #stuckOn(why: EngineWaiting): void {
    if (why === null && this.#stuck === null) return;
    this.#stuck = why;
    for (const client of this.#clients) if (client.isThere()) client.tell(why);
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

  #endEngine(): void {
    const engine = this.#engine;
    if (!engine) return;
    this.#isReady = false;
    this.#call((running) => running.stop());
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
    this.#parts.onEnded?.(code);
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
