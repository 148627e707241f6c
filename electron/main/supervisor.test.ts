import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { engineContract } from "#contract/shell.ts";
import type { EngineClient, EngineWaiting, ShellClient, WindowKind } from "#contract/shell.ts";
import { Supervisor } from "./supervisor.ts";
import type { Client, EngineProcessParts, GivenUp } from "./supervisorParts.ts";

const REHEARSAL = { url: "http://127.0.0.1:1", userId: "1", bearer: "b", databaseFile: "/rehearsal.db" };

type Started = Awaited<ReturnType<EngineClient["start"]>>;

/** An engine that does what the test says. */
class StandIn {
  readonly got: object[] = [];
  readonly ports: string[] = [];
  readonly calls: EngineClient;
  /** What this engine asks of the shell. */
  readonly shell: ShellClient;
  isAlive = true;
  stopsWhenAsked = true;
  readonly #parts: EngineProcessParts;
  #answerStart: (started: Started) => void = () => undefined;

  constructor(parts: EngineProcessParts) {
    this.#parts = parts;
    this.shell = createRouterClient(parts.shell);
    const engine = implement(engineContract);
    this.calls = createRouterClient(
      engine.router({
        start: engine.start.handler(({ input }) => {
          this.got.push({ type: "start", ...input });
          return new Promise((resolve) => (this.#answerStart = resolve));
        }),
        setLocale: engine.setLocale.handler(({ input }) => void this.got.push({ type: "set-locale", locale: input })),
        networkIsBack: engine.networkIsBack.handler(() => void this.got.push({ type: "network" })),
        openTransferFile: engine.openTransferFile.handler(({ input }) => void this.got.push({ type: "transfer-file", file: input })),
        stop: engine.stop.handler(() => {
          if (this.stopsWhenAsked) queueMicrotask(() => this.end(0));
        }),
      }),
    );
  }

  serve(_window: string, port: string): void {
    this.ports.push(port);
  }

  async ready(started: Started): Promise<void> {
    this.#answerStart(started);
    await vi.advanceTimersByTimeAsync(0);
  }

  end(code: number): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#parts.onExit(code);
  }

  kill(): void {
    this.end(9);
  }
}

function setUp(rehearseAlways = false) {
  const engines: StandIn[] = [];
  const givenUp: GivenUp[] = [];
  const locales: string[] = [];
  const asked: string[] = [];
  const recovery: string[] = [];
  const secrets = new Map<string, string>();
  let channels = 0;
  const rehearsal = vi.fn<() => Promise<typeof REHEARSAL>>(async () => REHEARSAL);
  const endRehearsal = vi.fn<() => void>();
  const supervisor = new Supervisor<string>({
    fork(parts) {
      const engine = new StandIn(parts);
      engines.push(engine);
      return engine;
    },
    channel: () => ({ forWindow: `window-${++channels}`, forEngine: `engine-${channels}` }),
    rehearsal,
    endRehearsal,
    startMessage: () => ({
      databaseFile: "/ismgt.db",
      secrets: {},
      keyring: true,
      source: null,
      locale: null,
      clockAheadMs: 0,
      managedFile: null,
      onTrial: false,
      wall: true,
      runtime: { version: "1", electron: "45", chrome: "150", testBuild: false, logFile: null, wentBack: null },
    }),
    secrets: {
      async store(name, value) {
        secrets.set(name, value);
        return true;
      },
      async forget() {
        throw new Error("disk");
      },
    },
    rehearse: rehearseAlways ? "always" : "without-source",
    onLocale: (locale) => locales.push(locale),
    onCasesAsked: () => asked.push("cases"),
    onAsked: (wanted) => asked.push(JSON.stringify(wanted)),
    onScreenAsked: () => asked.push("screen"),
    onFileAsked: () => asked.push("file"),
    onDossierOpened: (folder) => asked.push(`dossier ${folder}`),
    onDossierLeft: () => asked.push("left"),
    onDamaged: () => recovery.push("damaged"),
    onRecovered: () => recovery.push("recovered"),
    openSignIn: async () => false,
    onRecordAsked: () => asked.push("record"),
    stageUpdate: async () => false,
    installUpdate: async () => false,
    chooseFolder: async () => "/disk",
    chooseBackup: async () => "/disk/a.age",
    savePlace: async ({ name, ending }) => `/papers/${name}.${ending}`,
    async displays(put) {
      if (put !== null) throw new Error("the display is gone");
      return [{ id: 1, width: 1_920, height: 1_080, hasWall: true, isHere: true }];
    },
    async startsAtLogin(put) {
      if (put === true) throw new Error("the folder may not be written to");
      return { isOn: put === null, isPossible: true };
    },
    async saveFile({ name }) {
      if (name === "full") throw new Error("the disk is full");
      return { is: "saved", name };
    },
    resolveProxy: async ({ origin, pacUrl }) => `PROXY ${origin.length}:${pacUrl === null ? 1 : 2}`,
    async print({ name }, signal) {
      if (name !== "never drawn") return `/documents/${name}.pdf`;
      return new Promise<string>((_, reject) => {
        signal.addEventListener("abort", () => {
          asked.push("given up");
          reject(new Error("given up"));
        });
      });
    },
    onGivenUp: (why) => givenUp.push(why),
    log: () => {},
  });
  return {
    supervisor,
    engines,
    givenUp,
    locales,
    asked,
    recovery,
    secrets,
    rehearsal,
    endRehearsal,
    latest: () => engines.at(-1) as StandIn,
  };
}

function clientThatIsLoaded(kind: WindowKind = "wall"): Client<string> & { ports: string[]; told: EngineWaiting[] } {
  const ports: string[] = [];
  const told: EngineWaiting[] = [];
  return { kind, ports, told, isThere: () => true, give: (port) => ports.push(port), tell: (waiting) => told.push(waiting) };
}

async function start(rehearseAlways = false) {
  const world = setUp(rehearseAlways);
  world.supervisor.start();
  await vi.advanceTimersByTimeAsync(0);
  return world;
}

const READY = { configured: true, locale: "hi" } as const;

describe("the engine's supervisor", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("starts on the real record and gives a loaded window its port once the engine is ready", async () => {
    const { supervisor, latest, locales } = await start();
    const wall = clientThatIsLoaded();
    supervisor.add(wall);
    supervisor.connect(wall);
    expect(wall.ports).toEqual([]);
    expect(latest().got).toMatchObject([{ type: "start", rehearsal: null, databaseFile: "/ismgt.db" }]);
    await latest().ready(READY);
    expect(wall.ports).toEqual(["window-1"]);
    expect(latest().ports).toEqual(["engine-1"]);
    expect(locales).toEqual(["hi"]);
  });

  test("a paper that is being made ends with the engine that asked for it, and where the engine gives it up", async () => {
    const { asked, engines, latest } = await start();
    await latest().ready(READY);
    const print = (name: string, signal?: AbortSignal) =>
      latest().shell.print({ token: "t", name }, signal === undefined ? {} : { signal });
    expect(await print("1")).toBe("/documents/1.pdf");
    const givingUp = new AbortController();
    const first = print("never drawn", givingUp.signal);
    await vi.advanceTimersByTimeAsync(0);
    givingUp.abort();
    expect(await first).toBeNull();
    const second = print("never drawn");
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(["given up"]);
    engines[0]?.end(11);
    expect(await second).toBeNull();
    expect(asked).toEqual(["given up", "given up"]);
  });

  test("is told what to open when it starts, also where its process was there before", async () => {
    const { supervisor, engines, latest } = setUp();
    supervisor.prepare();
    expect(latest().got).toEqual([]);
    supervisor.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(engines).toHaveLength(1);
    expect(latest().got).toMatchObject([{ type: "start", databaseFile: "/ismgt.db" }]);
    latest().end(11);
    await vi.advanceTimersByTimeAsync(500);
    expect(engines).toHaveLength(2);
    expect(latest().got).toMatchObject([{ type: "start" }]);
  });

  test("a process that ends before it was told anything is replaced at the start, and not before", async () => {
    const { supervisor, engines, latest } = setUp();
    supervisor.prepare();
    latest().end(11);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(engines).toHaveLength(1);
    supervisor.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().got).toMatchObject([{ type: "start" }]);
  });

  test("a process that waits to be told is ended with the app", async () => {
    const { supervisor, latest } = setUp();
    supervisor.prepare();
    await supervisor.stop();
    expect(latest().isAlive).toBe(false);
  });

  test("a window that has not loaded gets no port", async () => {
    const { supervisor, latest } = await start();
    const wall = { ...clientThatIsLoaded(), isThere: () => false };
    supervisor.add(wall);
    await latest().ready(READY);
    expect(wall.ports).toEqual([]);
  });

  test("an engine that dies is replaced, and every window gets a port to the new one", async () => {
    const { supervisor, engines, latest } = await start();
    const [wall, settings] = [clientThatIsLoaded(), clientThatIsLoaded()];
    supervisor.add(wall);
    supervisor.add(settings);
    await latest().ready(READY);
    latest().end(11);
    expect(engines).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(engines).toHaveLength(2);
    await latest().ready(READY);
    expect(wall.ports).toHaveLength(2);
    expect(settings.ports).toHaveLength(2);
  });

  test("words of an engine that is gone are not heard", async () => {
    const { engines, latest, locales } = await start();
    await latest().ready(READY);
    latest().end(11);
    await vi.advanceTimersByTimeAsync(200);
    await expect(engines[0]?.shell.locale("en")).rejects.toThrow("Another engine");
    await expect(engines[0]?.shell.fatal({ code: "INTERNAL", detail: "", holder: null })).rejects.toThrow("Another engine");
    expect(locales).toEqual(["hi"]);
    expect(engines).toHaveLength(2);
  });

  test("gives up after six ends in a minute, and starts again when asked", async () => {
    const { supervisor, engines, latest, givenUp } = await start();
    for (let end = 0; end < 6; end += 1) {
      latest().end(1);
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(givenUp).toEqual([{ reason: "keeps-ending" }]);
    expect(engines).toHaveLength(6);
    supervisor.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(engines).toHaveLength(7);
  });

  test("what a person has to see to is told to windows too, those that open later as well, until it is tried again", async () => {
    const { supervisor, givenUp, latest } = await start();
    const [wall, desk] = [clientThatIsLoaded(), clientThatIsLoaded()];
    supervisor.add(wall);
    await latest().shell.fatal({ code: "KEYS_MISSING", detail: "no keys", holder: null });
    latest().end(18);
    supervisor.add(desk);
    supervisor.connect(desk);
    const why = { code: "KEYS_MISSING", holder: null };
    expect([givenUp, wall.told, desk.told]).toEqual([[{ reason: "fatal", code: "KEYS_MISSING" }], [why], [why]]);
    supervisor.start();
    expect([wall.told.at(-1), desk.told.at(-1)]).toEqual([null, null]);
  });

  test("a record that cannot be read is left to a window: the next engine opens nothing, and other windows are told", async () => {
    const { supervisor, engines, givenUp, recovery: told, latest } = await start();
    const wall = clientThatIsLoaded();
    supervisor.add(wall);
    await latest().shell.fatal({ code: "DATABASE_DAMAGED", detail: "the file is not a database", holder: null });
    latest().end(13);
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().got).toMatchObject([{ type: "start", recovers: "DATABASE_DAMAGED", rehearsal: null }]);
    await latest().ready({ configured: false, locale: "hi" });
    const recovery = clientThatIsLoaded("recovery");
    supervisor.add(recovery);
    supervisor.connect(recovery);
    expect([recovery.ports.length, wall.ports.length]).toEqual([1, 0]);
    expect(wall.told.at(-1)).toEqual({ code: "DATABASE_DAMAGED", holder: null });
    // Restored: the next engine opens the record, and the window for recovery gets no more of it.
    await latest().shell.restart();
    await vi.advanceTimersByTimeAsync(0);
    await latest().ready({ configured: true, locale: "hi" });
    expect(engines).toHaveLength(3);
    expect(latest().got).toMatchObject([{ type: "start", recovers: null }]);
    expect([recovery.ports.length, wall.ports.length]).toEqual([1, 1]);
    expect(told).toEqual(["damaged", "recovered"]);
    expect(givenUp).toEqual([]);
  });

  test.each(["DATABASE_NEWER", "MIGRATION_FAILED"] as const)("so is one that this version cannot open: %s", async (code) => {
    const { supervisor, givenUp, recovery: told, latest } = await start();
    const wall = clientThatIsLoaded();
    supervisor.add(wall);
    await latest().shell.fatal({ code, detail: "the step 0009_next", holder: null });
    latest().end(14);
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().got).toMatchObject([{ type: "start", recovers: code, rehearsal: null }]);
    await latest().ready({ configured: false, locale: "hi" });
    expect(wall.told.at(-1)).toEqual({ code, holder: null });
    expect([told, givenUp]).toEqual([["damaged"], []]);
  });

  test("a fault that another start would not cure is told and not repeated", async () => {
    const { engines, latest, givenUp } = await start();
    await latest().shell.fatal({ code: "KEYS_MISSING", detail: "no keys", holder: null });
    latest().end(18);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(givenUp).toEqual([{ reason: "fatal", code: "KEYS_MISSING" }]);
    expect(engines).toHaveLength(1);
  });

  test("what passes by itself is waited for without an end, told to every page, and gone on from", async () => {
    const { supervisor, engines, latest, givenUp } = await start();
    const wall = clientThatIsLoaded();
    supervisor.add(wall);
    for (let end = 0; end < 20; end += 1) {
      await latest().shell.fatal({ code: "DISK_FULL", detail: "ismgt.db: the disk is full", holder: null });
      latest().end(10);
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(givenUp).toEqual([]);
    expect(engines).toHaveLength(21);
    expect(wall.told).toHaveLength(20);
    expect(wall.told[0]).toEqual({ code: "DISK_FULL", holder: null });
    const late = clientThatIsLoaded();
    supervisor.add(late);
    supervisor.connect(late);
    expect(late.told).toEqual([{ code: "DISK_FULL", holder: null }]);
    await latest().ready(READY);
    expect([wall.ports.length, late.ports.length]).toEqual([1, 1]);
  });

  test("a fault of the program's own is started again as any end is, and given up in the end", async () => {
    const { engines, latest, givenUp } = await start();
    for (let end = 0; end < 6; end += 1) {
      await latest().shell.fatal({ code: "INTERNAL", detail: "x is not a function", holder: null });
      latest().end(1);
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(engines).toHaveLength(6);
    expect(givenUp).toEqual([{ reason: "keeps-ending" }]);
  });

  test("rehearses where no source is set up, and goes over to the real record when one is saved", async () => {
    const { supervisor, engines, latest, rehearsal, endRehearsal } = await start();
    const wall = clientThatIsLoaded();
    supervisor.add(wall);
    await latest().ready({ ...READY, configured: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(engines).toHaveLength(2);
    expect(wall.ports).toEqual([]);
    expect(latest().got[0]).toMatchObject({ type: "start", rehearsal: REHEARSAL });
    await latest().ready({ ...READY, configured: false });
    expect(wall.ports).toHaveLength(1);

    await latest().shell.configured(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(endRehearsal).toHaveBeenCalledOnce();
    expect(engines).toHaveLength(3);
    expect(latest().got[0]).toMatchObject({ type: "start", rehearsal: null });
    expect(rehearsal).toHaveBeenCalledOnce();
  });

  test("a rehearsal that was asked for stays one, whatever is set up", async () => {
    const { engines, latest } = await start(true);
    expect(latest().got[0]).toMatchObject({ rehearsal: REHEARSAL });
    await latest().ready(READY);
    await latest().shell.configured(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engines).toHaveLength(1);
  });

  test("a rehearsal server that dies takes its engine with it, and both start again", async () => {
    const { supervisor, engines, latest, rehearsal } = await start(true);
    await latest().ready(READY);
    supervisor.rehearsalEnded();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(engines).toHaveLength(2);
    expect(rehearsal).toHaveBeenCalledTimes(2);
  });

  test("a rehearsal server that cannot start is tried again, and not for ever", async () => {
    const world = setUp(true);
    world.rehearsal.mockRejectedValue(new Error("no port"));
    world.supervisor.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.engines).toHaveLength(0);
    expect(world.rehearsal).toHaveBeenCalledTimes(6);
    expect(world.givenUp).toEqual([{ reason: "keeps-ending" }]);
  });

  test("secrets are kept and the engine hears how it went", async () => {
    const { latest, secrets } = await start();
    await latest().ready(READY);
    const { shell } = latest();
    expect(await shell.storeSecret({ name: "x.bearer", value: "token" })).toBe(true);
    expect(await shell.forgetSecret("x.bearer")).toBe(false);
    expect(secrets.get("x.bearer")).toBe("token");
  });

  test("a window that the engine asks for opens, and the engine hears how the login stands, also where that fails", async () => {
    const { latest, asked } = await start();
    await latest().ready(READY);
    const { shell } = latest();
    await shell.showDesk();
    await shell.showScreen();
    await shell.ask({ command: "openSettings", link: "backups" });
    expect(asked).toEqual(["cases", "screen", '{"command":"openSettings","link":"backups"}']);
    expect(await shell.startsAtLogin({ put: null })).toEqual({ isOn: true, isPossible: true });
    expect(await shell.startsAtLogin({ put: true })).toEqual({ isOn: false, isPossible: false });
    expect(await shell.displays({ put: null })).toHaveLength(1);
    expect(await shell.displays({ put: { id: 1, hasWall: false } })).toEqual([]);
  });

  test("a message that is none changes nothing", async () => {
    const { latest, givenUp, engines } = await start();
    const { shell } = latest();
    for (const message of [{ code: "?", detail: "", holder: null }, { ...READY, more: 1 }, {}]) {
      await expect(shell.fatal(message as never)).rejects.toThrow();
      await expect(shell.configured(message as never)).rejects.toThrow();
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(givenUp).toEqual([]);
    expect(engines).toHaveLength(1);
  });

  test("stopping waits for the engine, ends one that does not listen, and starts no other", async () => {
    const { supervisor, engines, latest } = await start();
    await latest().ready(READY);
    latest().stopsWhenAsked = false;
    const stopped = supervisor.stop();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(latest().isAlive).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    await stopped;
    expect(latest().isAlive).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(engines).toHaveLength(1);
    await supervisor.stop();
  });

  test("the language goes to a ready engine", async () => {
    const { supervisor, latest } = await start();
    supervisor.setLocale("en");
    await latest().ready(READY);
    supervisor.setLocale("en");
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().got.slice(1)).toEqual([{ type: "set-locale", locale: "en" }]);
  });
});
