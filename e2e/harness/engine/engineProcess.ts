import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { Contract } from "#contract/contract.ts";
import { shellContract } from "#contract/shell.ts";
import type { EngineClient, EngineStart, Fatal, ShellMessage, WindowKind } from "#contract/shell.ts";
import type { FromEngineProcess, Stall, ToEngineProcess } from "./wire.ts";

/** The bundled engine as the shell starts it, in a process of plain Node, with this harness as its shell and its windows. */
export interface EngineUnderTest {
  readonly pid: number;
  readonly desk: WindowClient;
  readonly review: WindowClient;
  readonly settings: WindowClient;
  readonly wall: WindowClient;
  readonly calls: EngineClient;
  /** Resolves to the exit code, or to null after a signal. */
  readonly ended: Promise<number | null>;
  /** Why it could not work, where it said so. */
  readonly fatal: Fatal | null;
  readonly hasEnded: boolean;
  kill(signal?: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void;
  /** Sets the clock of its process to so much beside the machine's, milliseconds. */
  setClock(beside: number): void;
  /** In order, as when the app ends. */
  stop(): Promise<number | null>;
}
export type WindowClient = ContractRouterClient<Contract>;

export interface EngineToStart {
  readonly start: Omit<EngineStart, "rehearsal" | "locale" | "keyring" | "recovers" | "managedFile" | "onTrial" | "wall" | "runtime">;
  /** What it prints is added to. */
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly onStall?: (stall: Stall) => void;
  /** Where a person would save a file. */
  readonly savePlace?: string;
  /** Before the engine: a program that runs it with other limits, as `prlimit` does. */
  readonly under?: readonly string[];
  /** Where the bundled program lies, if it is not the one that was built here. */
  readonly program?: string;
}

const outFolder = join(import.meta.dirname, "../../../out");

/** Resolves as soon as the process is there; the windows' calls wait until the engine answers. Rejects where it ends before. */
export function startEngineProcess({
  start,
  logFile,
  env = {},
  onStall,
  savePlace,
  under = [],
  program: bundled = outFolder,
}: EngineToStart): EngineUnderTest {
  const [program, ...args] = [...under, process.execPath, join(outFolder, "harness", "engineHost.js")];
  const child = spawn(program ?? "", args, {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    serialization: "advanced",
    env: { ...process.env, ...env, ISMGT_HARNESS_ENGINE: join(bundled, "engine", "process.js") },
  });
  const log = createWriteStream(logFile, { flags: "a" });
  log.on("error", () => undefined);
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(log, { end: false });
  const ports = new Map<number, MessagePort>();
  let isOver = false;
  let fatal: Fatal | null = null;
  const send = (message: ToEngineProcess) => {
    if (!isOver && child.connected) child.send(message, () => undefined);
  };
  child.on("error", () => undefined);
  child.on("message", (message: FromEngineProcess) => {
    if (message.kind === "data") ports.get(message.port)?.postMessage(message.data);
    else if (message.kind === "stall") onStall?.(message.stall);
    else begin();
  });
  const ended = once(child, "exit").then(([code]) => {
    isOver = true;
    for (const port of ports.values()) port.close();
    log.end();
    return code as number | null;
  });

  /** The end of a channel that this harness keeps; the other one is the engine's. */
  function openPort(): { readonly id: number; readonly port: MessagePort } {
    const { port1, port2 } = new MessageChannel();
    const id = ports.size + 1;
    ports.set(id, port2);
    return { id, port: port1 };
  }
  /** Until then its port keeps what is asked. */
  function give(message: ShellMessage, ids: readonly number[]): void {
    send({ kind: "post", message, ports: ids });
    for (const id of ids) ports.get(id)?.on("message", (data) => send({ kind: "data", port: id, data }));
  }
  const linkOf = (port: MessagePort) => {
    const link = new RPCLink({ port });
    port.start();
    return link;
  };
  const [engineEnd, shellEnd] = [openPort(), openPort()];
  const windows = { desk: openPort(), review: openPort(), settings: openPort(), wall: openPort() };
  new RPCHandler(shellRouter((told) => (fatal = told), savePlace ?? null)).upgrade(shellEnd.port);
  shellEnd.port.start();
  const calls = createORPCClient<EngineClient>(linkOf(engineEnd.port));

  function begin(): void {
    give({ type: "calls" }, [engineEnd.id, shellEnd.id]);
    calls
      .start({
        ...start,
        keyring: false,
        recovers: null,
        managedFile: null,
        onTrial: false,
        rehearsal: null,
        locale: null,
        wall: false,
        runtime: { version: "0.0.0", electron: "0", chrome: "0", testBuild: false, logFile: null, wentBack: null },
      })
      .then(() => {
        for (const [window, { id }] of Object.entries(windows)) {
          give({ type: "window", window: window as WindowKind }, [id]);
        }
        return clients.desk.desk.counts();
      })
      .then(
        () => send({ kind: "ready" }),
        // It was killed, or said by `fatal` what is wrong.
        () => undefined,
      );
  }
  const clients = {
    desk: createORPCClient<WindowClient>(linkOf(windows.desk.port)),
    review: createORPCClient<WindowClient>(linkOf(windows.review.port)),
    settings: createORPCClient<WindowClient>(linkOf(windows.settings.port)),
    wall: createORPCClient<WindowClient>(linkOf(windows.wall.port)),
  };
  return {
    pid: child.pid ?? 0,
    ...clients,
    calls,
    ended,
    get fatal() {
      return fatal;
    },
    get hasEnded() {
      return isOver;
    },
    kill: (signal = "SIGKILL") => void child.kill(signal),
    setClock: (beside) => send({ kind: "clock", beside }),
    async stop() {
      if (!isOver) calls.stop().catch(() => undefined);
      return ended;
    },
  };
}

/** Answers as a shell without a keychain, a printer or a person. */
function shellRouter(onFatal: (fatal: Fatal) => void, savePlace: string | null) {
  const of = implement(shellContract);
  const nothing = () => undefined;
  return of.router({
    configured: of.configured.handler(nothing),
    locale: of.locale.handler(nothing),
    fatal: of.fatal.handler(({ input }) => onFatal(input)),
    showDesk: of.showDesk.handler(nothing),
    ask: of.ask.handler(nothing),
    showScreen: of.showScreen.handler(nothing),
    showTransfer: of.showTransfer.handler(nothing),
    showDossier: of.showDossier.handler(nothing),
    leaveDossier: of.leaveDossier.handler(nothing),
    restart: of.restart.handler(nothing),
    chooseFolder: of.chooseFolder.handler(() => null),
    chooseBackup: of.chooseBackup.handler(() => null),
    openSignIn: of.openSignIn.handler(() => false),
    showRecord: of.showRecord.handler(nothing),
    works: of.works.handler(nothing),
    stageUpdate: of.stageUpdate.handler(() => false),
    installUpdate: of.installUpdate.handler(() => false),
    savePlace: of.savePlace.handler(() => savePlace),
    displays: of.displays.handler(() => []),
    startsAtLogin: of.startsAtLogin.handler(() => ({ isOn: false, isPossible: false })),
    resolveProxy: of.resolveProxy.handler(() => null),
    storeSecret: of.storeSecret.handler(() => false),
    forgetSecret: of.forgetSecret.handler(() => false),
    print: of.print.handler(() => null),
    saveFile: of.saveFile.handler(() => ({ is: "given-up" as const })),
  });
}
