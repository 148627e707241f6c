import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { WindowClient } from "../engine/engineProcess.ts";

const projectFolder = join(import.meta.dirname, "../../..");

/** One life of an engine within the app, from when it answers windows to its end. */
export interface EngineOfApp {
  readonly pid: number;
  readonly desk: WindowClient;
  readonly hasEnded: boolean;
}

interface ProcessOfApp {
  readonly pid: number;
  readonly type: string;
  readonly name: string;
}

export interface AppUnderTest {
  readonly pid: number;
  readonly ended: Promise<unknown>;
  readonly hasEnded: boolean;
  /** The engine that runs now and answers windows; null while there is none. */
  readonly engine: EngineOfApp | null;
  processes(): Promise<readonly ProcessOfApp[]>;
  /** How many letters each window shows. */
  pages(): Promise<readonly number[]>;
  quit(): Promise<void>;
}

export interface AppToStart {
  readonly profile: string;
  readonly x: FakeX;
  readonly logFile: string;
  readonly onEngine: (engine: EngineOfApp) => void;
}

type FromApp =
  | { readonly kind: "data"; readonly port: number; readonly data: unknown }
  | { readonly kind: "engine"; readonly port: number; readonly pid: number }
  | { readonly kind: "ended"; readonly port: number }
  | { readonly kind: "processes"; readonly processes: readonly ProcessOfApp[] }
  | { readonly kind: "pages"; readonly pages: readonly number[] };

/** The built app with a wall, on a profile; its engine reads from a fake X. */
export async function startApp({ profile, x, logFile, onEngine }: AppToStart): Promise<AppUnderTest> {
  const socketFile = join(profile, "..", `app-${process.pid}-${Math.round(performance.now())}`);
  const server = createServer();
  server.listen(socketFile);
  await once(server, "listening");
  const isRoot = process.getuid?.() === 0;
  const source = ["--x-base", x.url, "--x-user", x.account.id, "--x-poll-ms", "1000", "--x-stream"];
  const child = spawn(
    createRequire(import.meta.url)("electron"),
    // Chromium refuses its sandbox to root.
    [
      ...(isRoot ? ["--no-sandbox"] : []),
      "-r",
      join(import.meta.dirname, "appHost.cjs"),
      ".",
      `--user-data-dir=${profile}`,
      "--windowed",
      "1280x720",
      ...source,
    ],
    {
      cwd: projectFolder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ISMGT_X_BEARER: x.bearer, ISMGT_X_USER_TOKEN: x.userBearer, ISMGT_HARNESS_SOCKET: socketFile },
    },
  );
  const log = createWriteStream(logFile, { flags: "a" });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  let hasEnded = false;
  let socket: Socket | null = null;
  let engine: { readonly of: EngineOfApp; readonly port: number } | null = null;
  const lives = new Map<number, { receive(data: unknown): void; end(): void }>();
  const asked = { processes: [] as ((told: readonly ProcessOfApp[]) => void)[], pages: [] as ((told: readonly number[]) => void)[] };
  const ended = once(child, "exit").then(([code]) => {
    hasEnded = true;
    for (const life of lives.values()) life.end();
    engine = null;
    for (const tell of asked.processes.splice(0)) tell([]);
    for (const tell of asked.pages.splice(0)) tell([]);
    server.close();
    log.end();
    return code as number | null;
  });
  const say = (message: object) => void (hasEnded ? undefined : socket?.write(`${JSON.stringify(message)}\n`));

  server.on("connection", (connected) => {
    socket = connected;
    connected.on("error", () => undefined);
    let rest = "";
    connected.on("data", (chunk) => {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(JSON.parse(line) as FromApp);
    });
  });

  function hear(message: FromApp): void {
    switch (message.kind) {
      case "data":
        lives.get(message.port)?.receive(message.data);
        break;
      case "engine":
        begin(message.port, message.pid);
        break;
      case "ended":
        lives.get(message.port)?.end();
        if (engine?.port === message.port) engine = null;
        break;
      case "processes":
        asked.processes.shift()?.(message.processes);
        break;
      case "pages":
        asked.pages.shift()?.(message.pages);
        break;
    }
  }

  function begin(port: number, pid: number): void {
    const { port1, port2 } = new MessageChannel();
    let isOver = false;
    port2.on("message", (data: unknown) => say({ kind: "data", port, data }));
    lives.set(port, {
      receive: (data) => port2.postMessage(data),
      end() {
        isOver = true;
        port2.close();
      },
    });
    const desk = createORPCClient<WindowClient>(new RPCLink({ port: port1 }));
    port1.start();
    const of: EngineOfApp = {
      pid,
      desk,
      get hasEnded() {
        return isOver;
      },
    };
    engine = { of, port };
    onEngine(of);
  }

  return {
    pid: child.pid ?? 0,
    ended,
    get hasEnded() {
      return hasEnded;
    },
    get engine() {
      return engine?.of ?? null;
    },
    processes: () => answered(asked.processes, "processes"),
    pages: () => answered(asked.pages, "pages"),
    async quit() {
      say({ kind: "quit" });
      await ended;
    },
  };

  function answered<Told>(waiting: ((told: Told) => void)[], kind: "processes" | "pages"): Promise<Told> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      say({ kind });
    });
  }
}
