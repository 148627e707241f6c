import { existsSync } from "node:fs";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { SupportedMessagePort } from "@orpc/client/message-port";
import { implement, onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import { engineContract, shellMessageSchema } from "#contract/shell.ts";
import type { EngineStart, ShellClient, ShellMessage, WindowKind } from "#contract/shell.ts";
import type { Locale } from "#contract/locale.ts";
import { copyBeside } from "#db/copy/copyBeside.ts";
import { openOlder } from "#db/opening/pending.ts";
import { ErasuresBehind, openBase } from "../base/base.ts";
import type { Base, BaseOptions } from "../base/base.ts";
import type { HandlerContext } from "../handlers/context.ts";
import { firstRouter, rehearseFirstAnswer } from "../handlers/firstHandlers.ts";
import type { FirstContext } from "../handlers/firstHandlers.ts";
import { requireCallOfWindow } from "../handlers/windowGuard.ts";
import { mayBeManaged } from "../../core/managed/managedPlace.ts";
import { NOT_MANAGED } from "../../core/managed/managedState.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { faultCodeOf, lockHolderOf } from "../../core/guard/recordGuard.ts";
import { exitWithin, onUncaught, stackOf } from "../../core/guard/lastResort.ts";
import { callsOnly } from "./callsOnly.ts";
import { hostOf, tell } from "./hostOf.ts";
import { once } from "../../core/once.ts";
import type { Recovery } from "./recovery.ts";
import type { WholeEngine } from "./wholeEngine.ts";
import { whereDamaged } from "./whereDamaged.ts";
import { withoutForms } from "./withoutForms.ts";

/*
 * The engine as the shell's utilityProcess; `contract/shell.ts` tells how the two talk. It comes in two parts, since what the second one loads takes
 * longer than everything else between a start and the first picture of a wall: the base opens the record and answers what a wall asks at first;
 * the whole engine, which does all the rest, comes once nothing was asked for a moment, or something was that the base does not know.
 */

type EnginePort = SupportedMessagePort & { start(): void; on(event: "close", listener: () => void): void };

interface ParentPort {
  on(event: "message", listener: (event: { readonly data: unknown; readonly ports: readonly EnginePort[] }) => void): void;
}

/** After the start, for a window that asks nothing. */
const REST_MS = 1_000;
/** So long after its last question a window has all that it asks at first. */
const LULL_MS = 200;

const { parentPort } = process as unknown as { readonly parentPort: ParentPort | undefined };
if (!parentPort) throw new Error("This is a part of the app; without windows use the command line of the engine");

/** There from the first message on. */
let shell: ShellClient | null = null;

interface Running {
  readonly base: Base;
  /** Starts the whole engine where it was not wanted before. Where it cannot be started, that is told and the process ends. */
  readonly whole: () => Promise<WholeEngine>;
  stage: "base" | "coming" | "whole";
}
/** A window has had an answer. */
let hasAnswered = false;
let isPrepared = false;
let running: Running | null = null;
/** In place of the rest, where the record cannot be read. */
let recovery: Recovery | null = null;
/** The record, as soon as it is known. */
let databaseFile = "";
let isEnding = false;
/** Until there is nothing left to get ready. */
let preparing: NodeJS.Timeout | null = null;

/** The base reads the whole record: what a wall of a part shows waits for the rest of the engine. */
function isOfPart(base: Base, pathname: string): boolean {
  return pathname === "/wall/now" && base.seatScope([]) !== null;
}

interface WindowContext extends FirstContext {
  readonly window: WindowKind;
  /** In the whole engine, with a session of this window's own. */
  readonly whole: () => Promise<HandlerContext>;
}

/** A wall's first questions are answered by the base; the others, and all later ones, by the whole engine. */
const handler = new RPCHandler<WindowContext>(firstRouter, {
  clientInterceptors: [whereDamaged(end)],
  interceptors: [
    async (asked) => {
      if (preparing !== null) prepareAfter(LULL_MS);
      if (!running) throw new Error("A window has a port before there is an engine");
      requireCallOfWindow(asked.context.window, asked.request.url.pathname);
      if (running.stage !== "whole" && !isOfPart(running.base, asked.request.url.pathname)) {
        const first = await asked.next();
        if (first.matched) {
          hasAnswered = true;
          return first;
        }
      }
      const { handler: answer } = await running.whole();
      const answered = await answer.handle(asked.request, { context: await asked.context.whole() });
      if (!hasAnswered) {
        hasAnswered = true;
        tellIfWorks();
      }
      return answered;
    },
  ],
});

const calls = implement(engineContract);
/** Without what this is asked for the engine cannot work: what is refused or fails here ends it. */
const engineHandler = new RPCHandler(
  calls.router({
    start: calls.start.handler(({ input }) => start(input)),
    setLocale: calls.setLocale.handler(({ input }) => (running?.base ?? recovery)?.setLocale(input)),
    openTransferFile: calls.openTransferFile.handler(({ input }) => {
      running?.whole().then(
        ({ engine }) => engine.context.transfer.ask(input),
        () => undefined,
      );
    }),
    networkIsBack: calls.networkIsBack.handler(() => {
      if (running?.stage === "whole")
        running.whole().then(
          ({ engine }) => engine.context.networkIsBack(true),
          () => undefined,
        );
    }),
    stop: calls.stop.handler(() => void stop()),
  }),
  { interceptors: [onError(end)] },
);
const formsAgain = withoutForms();

// Whatever the system has set: what the engine writes is of citizens, and for its owner alone.
process.umask(0o077);
onUncaught(end);

parentPort.on("message", ({ data, ports }) => receive(shellMessageSchema.parse(data), ports));

function receive(message: ShellMessage, ports: readonly EnginePort[]): void {
  const [first, second] = ports;
  if (message.type === "calls" && first && second) {
    shell = createORPCClient(new RPCLink({ port: second }));
    engineHandler.upgrade(first);
    for (const port of [first, second]) port.start();
  } else if (message.type === "window" && recovery && first) {
    recovery.serve(message.window, windowPort(first, message.window));
    first.start();
  } else if (message.type === "window" && running && first) {
    const { leave, ...context } = contextOfWindow(running, message.window);
    handler.upgrade(windowPort(first, message.window), { context });
    first.on("close", leave);
    // Other windows than a wall ask for the whole engine as soon as they can.
    if (message.window !== "wall") running.whole().catch(() => undefined);
    first.start();
  }
}

/** What is no call is told once, or a page could fill the log. */
function windowPort(port: EnginePort, window: WindowKind): SupportedMessagePort {
  const tellOnce = once(() => process.stderr.write(`a ${window} posted what is no call; it is passed over\n`));
  return callsOnly(port, tellOnce);
}

function requireShell(): ShellClient {
  if (shell === null) throw new Error("The shell posts its ports before anything else");
  return shell;
}

async function start(message: EngineStart): Promise<{ readonly configured: boolean; readonly locale: Locale }> {
  databaseFile = message.databaseFile;
  const { recovers } = message;
  if (recovers !== null) {
    formsAgain();
    const { startRecovery } = await import("./recovery.ts");
    recovery = startRecovery({ ...message, why: recovers }, hostOf(requireShell()));
    return { configured: false, locale: recovery.locale };
  }
  const { rehearsal, source, clockAheadMs, locale, managedFile } = message;
  const managed = await managedHere(managedFile);
  await afterTrial(message);
  // A version that is on trial leaves a copy that can be put back without anybody's key.
  const isBackedUp = (await backedUpBeforeMigration(databaseFile)) && !message.onTrial;
  const base = await openedBase({
    databaseFile,
    rehearsal,
    source,
    clockAheadMs,
    isBackedUp,
    managed,
    host: hostOf(requireShell()),
    onDamaged: end,
  });
  const started: Running = { base, whole: once(() => startWhole(started, message)), stage: "base" };
  running = started;
  if (locale !== null) base.setLocale(locale);
  if (message.wall) rehearseFirstAnswer(contextOfWindow(started, "wall")).catch(end);
  prepareAfter(message.wall ? REST_MS : 0);
  return { configured: base.mayBeConfigured, locale: base.settings.read().locale };
}

async function openedBase(options: BaseOptions): Promise<Base> {
  if (existsSync(copyBeside(options.databaseFile))) {
    const { takeWaitingCopy } = await import("../../services/hub/snapshots/takeCopy.ts");
    takeWaitingCopy(options.databaseFile);
  }
  try {
    return openBase(options);
  } catch (error) {
    if (!(error instanceof ErasuresBehind)) throw error;
    const { replayErasures } = await import("#db/erasure/replayErasures.ts");
    return openBase({ ...options, replayErasures });
  }
}

/** What the administrator of the machine has set. Said in the log, for anyone who looks why a setting is as it is. */
async function managedHere(otherFile: string | null): Promise<ManagedState> {
  if (!mayBeManaged(otherFile)) return NOT_MANAGED;
  const { readManaged } = await import("../../core/managed/readManaged.ts");
  const managed = readManaged(otherFile);
  // Of the two the shell takes what is on the first for a word and what is on the second for a warning.
  if (managed.is !== "none")
    (managed.is === "in-force" ? process.stdout : process.stderr).write(
      `Settings of the administrator, ${managed.place}: ${managed.is}${"detail" in managed ? `, ${managed.detail}` : ""}\n`,
    );
  return managed;
}

/** What a version that was given up did to the record is undone, as far as a copy from before it is there; else a window asks, as for any record of a newer version. */
async function afterTrial({ runtime: { wentBack } }: EngineStart): Promise<void> {
  if (wentBack === null) return;
  const { putBackAfterTrial } = await import("./putBackAfterTrial.ts");
  try {
    if (await putBackAfterTrial(databaseFile, wentBack, Date.now()))
      process.stderr.write(`Version ${wentBack.version} had changed the record; the copy from before it is put back\n`);
  } catch (error) {
    process.stderr.write(`The copy from before version ${wentBack.version} could not be put back: ${stackOf(error)}\n`);
  }
}

/** Before an older record is brought up to date this version proves that it works, and makes a backup where they are set up. False where there is none, and a copy is to be made beside the record. */
async function backedUpBeforeMigration(file: string): Promise<boolean> {
  const older = openOlder(file);
  if (older === null) return false;
  try {
    formsAgain();
    const { proveHealth } = await import("./proveHealth.ts");
    await proveHealth(file);
  } catch (error) {
    older.close();
    throw error;
  }
  const { backUpOlder } = await import("../../services/backup/backUpOlder.ts");
  const made = await backUpOlder(file, older);
  const what = made === null ? "a copy is made beside it" : `the backup ${made} was made`;
  process.stderr.write(`The record is brought up to date; before that ${what}\n`);
  return made !== null;
}

async function startWhole(started: Running, message: EngineStart): Promise<WholeEngine> {
  const { base } = started;
  started.stage = "coming";
  try {
    formsAgain();
    const { startWholeEngine } = await import("./wholeEngine.ts");
    const whole = startWholeEngine(base, message, requireShell(), end);
    const { configured } = whole.engine;
    started.stage = "whole";
    if (configured !== base.mayBeConfigured) hostOf(requireShell()).onConfigured(configured);
    return whole;
  } catch (error) {
    end(error);
    throw error;
  }
}

/** `leave`: once the window is gone. */
function contextOfWindow({ base, whole }: Running, window: WindowKind): WindowContext & { readonly leave: () => void } {
  let left: (() => void) | null = null;
  return {
    window,
    base,
    scenes: async (question) => (await whole()).scenes(question),
    whole: once(async () => {
      const { engine } = await whole();
      const context = engine.contextOfWindow(window);
      left = () => engine.leaveWindow(context);
      return context;
    }),
    leave: () => {
      if (!isEnding) left?.();
    },
  };
}

/** In a moment in which nobody waits: the rest of the engine comes then, and after it what a post that came first would wait for. */
function prepareAfter(ms: number): void {
  if (preparing !== null) clearTimeout(preparing);
  preparing = setTimeout(() => void prepare(), ms);
}

async function prepare(): Promise<void> {
  const wasWhole = running?.stage === "whole";
  const whole = await running?.whole().catch(() => null);
  // A desk may still be about to ask.
  if (!wasWhole) return prepareAfter(REST_MS);
  preparing = null;
  await orEnd(async () => whole?.engine.prepareUnderstanding());
  isPrepared = whole !== null;
  tellIfWorks();
}

function tellIfWorks(): void {
  if (isPrepared && hasAnswered) hostOf(requireShell()).onWorks();
}

/** Does what the engine cannot work without, or ends. */
async function orEnd(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    end(error);
  }
}

/** Leaves the message the time to go out. */
const TOLD_WITHIN_MS = 200;
/** A part that hangs does not keep the process: the shell waits as long. */
const STOPPED_WITHIN_MS = 4_500;

/** Says why the engine cannot work, and ends: the system lets go of all it holds. Where it happened goes to the shell's log. */
function end(error: unknown): void {
  if (isEnding) return;
  isEnding = true;
  process.stderr.write(`${stackOf(error)}\n`);
  const code = faultCodeOf(error, databaseFile);
  const holder = code === "DATABASE_LOCKED" ? lockHolderOf(databaseFile) : null;
  tell(shell?.fatal({ code, detail: error instanceof Error ? error.message : String(error), holder }));
  setTimeout(() => process.exit(FAULT_POLICIES[code].exitCode), TOLD_WITHIN_MS);
}

async function stop(): Promise<void> {
  // What is cut off from now on is no fault that another start would have to mend.
  isEnding = true;
  exitWithin(STOPPED_WITHIN_MS, 0);
  if (preparing !== null) clearTimeout(preparing);
  if (running && running.stage !== "base") await (await running.whole()).engine.stop();
  else if (running) {
    running.base.endListening();
    running.base.close();
  }
  process.exit(0);
}
