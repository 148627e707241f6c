import { Command } from "commander";
import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import { LOCALES } from "#contract/locale.ts";
import { secretsOfEnvironment } from "#contract/secretVariables.ts";
import type { ClockStanding, EngineObstacle } from "#contract/standing.ts";
import { clockSentence, obstacleSentence } from "#contract/standingSentences.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { faultCodeOf, lockHolderOf } from "../../core/guard/recordGuard.ts";
import { exitWithin, onUncaught, stackOf } from "../../core/guard/lastResort.ts";
import { readManaged } from "../../core/managed/readManaged.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { X_BEARER, memorySecrets } from "../../core/ports/secrets.ts";
import type { HubState } from "../../services/hub/hubState.ts";
import { stateSentences } from "../../services/hub/hubSentences.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { printError } from "./print.ts";
import { keepStack } from "./stackFile.ts";
import { USER_TOKEN_VARIABLE, addXOptions, xSettingsOf } from "./xOptions.ts";
import type { XOptions } from "./xOptions.ts";

/** `serve --db FILE`: reads sources and keeps the clock until stopped. */
export function serveCommand(): Command {
  return addXOptions(
    new Command("serve").description(
      `Reads the sources, keeps the clock and, with a user token in ${USER_TOKEN_VARIABLE}, sends the replies of a record until stopped (Ctrl+C).`,
    ),
  )
    .requiredOption("--db <file>", "the record; made if it is not there")
    .option("--clock-is-right", "the machine's clock is right, whatever is said against it: what it holds goes on", false)
    .option("--json", "one JSON document a line on stdout: what it begins, what is in its way, and how its clock stands", false)
    .action(async (options: XOptions & { readonly db: string; readonly clockIsRight: boolean; readonly json: boolean }) => {
      const { db: databaseFile, clockIsRight, json } = options;
      await serveUntilStopped({ databaseFile, x: xSettingsOf(options), clockIsRight, json });
    });
}

export interface Serving {
  readonly databaseFile: string;
  readonly x: { readonly settings: XSourceSettings; readonly bearer: string } | null;
  readonly clockIsRight?: boolean;
  readonly json?: boolean;
}

/** What is under way may be finished, such as a letter that is being sent. */
const STOPPED_WITHIN_MS = 20_000;
/** A start that failed has nothing to finish. */
const FAILED_WITHIN_MS = 3_000;

/** Resolves when it was stopped; where it cannot work, the process ends with the exit code of the fault. */
export async function serveUntilStopped({ databaseFile, x, clockIsRight = false, json = false }: Serving): Promise<void> {
  const fail = (error: unknown) => endFor(error, databaseFile, json);
  onUncaught(fail);
  const stopped = new Promise<string>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve(name));
  });
  let engine: Engine;
  try {
    engine = startEngine({
      databaseFile,
      rehearsal: null,
      source: x?.settings ?? null,
      secrets: memorySecrets({ ...secretsOfEnvironment(process.env), ...(x !== null && { [X_BEARER]: x.bearer }) }),
      runtime: systemRuntime(),
      host: hostWithoutWindows,
      managed: readManaged(),
      onObstacle: (obstacle) => tellObstacle(obstacle, json),
      onClock: (clock) => tellClock(clock, json),
      onHub: (hub) => tellHub(hub, json),
      onDamaged: fail,
    });
  } catch (error) {
    return fail(error);
  }
  if (clockIsRight) engine.context.confirmClock("command-line", true);
  printError(`serving ${databaseFile}`);
  tell(json, { serving: databaseFile });
  const signal = await stopped;
  printError(`${signal}: stopping`);
  // What is cut off from now on is no fault.
  isEnding = true;
  exitWithin(STOPPED_WITHIN_MS, 0);
  await engine.stop();
  process.exit(0);
}

function tellObstacle(obstacle: EngineObstacle | null, json: boolean): void {
  for (const sentence of obstacleSentences(obstacle)) printError(sentence);
  tell(json, { obstacle });
}

function tellClock(clock: ClockStanding, json: boolean): void {
  for (const sentence of clockSentences(clock)) printError(sentence);
  tell(json, { clock });
}

function tellHub(hub: HubState, json: boolean): void {
  for (const sentence of stateSentences(hub)) printError(sentence);
  tell(json, { hub });
}

let isEnding = false;

/** One sentence in each language for a person, the place in the program for the log, and an exit code for a script. */
function endFor(error: unknown, databaseFile: string, json: boolean): void {
  if (isEnding) return;
  isEnding = true;
  const code = faultCodeOf(error, databaseFile);
  const { exitCode, sentence } = FAULT_POLICIES[code];
  const holder = code === "DATABASE_LOCKED" ? lockHolderOf(databaseFile) : null;
  const detail = error instanceof Error ? error.message : String(error);
  printError(`${sentence.en}\n${sentence.hi}\n(${code}: ${detail}${holder === null ? "" : `; ${holder}`})`);
  tell(json, { failed: { code, exitCode, holder } });
  if (code === "INTERNAL" && keepStack(`${databaseFile}.log`, stackOf(error), new Date())) printError(`More is in ${databaseFile}.log.`);
  exitWithin(FAILED_WITHIN_MS, exitCode);
  // In a turn of its own, so that what was printed goes out.
  setImmediate(() => process.exit(exitCode));
}

function tell(json: boolean, document: object): void {
  if (json) process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...document })}\n`);
}

/** Lines of a log, one in each language. */
function obstacleSentences(obstacle: EngineObstacle | null): readonly string[] {
  if (obstacle === null)
    return ["The record can be written again; everything goes on.", "अभिलेख में फिर से लिखा जा सकता है; सब कुछ आगे बढ़ रहा है।"];
  return LOCALES.map((locale) => obstacleSentence(obstacle, locale));
}

/** As {@link obstacleSentences}; a command cannot be clicked, so what to run is named. */
function clockSentences(clock: ClockStanding): readonly string[] {
  const said = LOCALES.flatMap((locale) => clockSentence(clock, locale) ?? []);
  if (said.length === 0) return ["The clock is believed; its acts go on.", "घड़ी पर भरोसा है; उसके कार्य आगे बढ़ रहे हैं।"];
  return [...said, "To confirm: serve --clock-is-right, or clock --db FILE --confirm while nothing else runs on the record."];
}
