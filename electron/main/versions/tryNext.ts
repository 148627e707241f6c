import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { MOST_CLOSED, MOST_TRIES, TRIAL_LIMITS, judge } from "#domain/updates/trial.ts";
import type { GivenUpWhy, Trial, TrialLimits, Verdict } from "#domain/updates/trial.ts";
import { PLACE_VARIABLE } from "./ownPlace.ts";
import { forget } from "./stage.ts";
import { takePlace } from "./takePlace.ts";
import type { VersionFiles } from "./versionFiles.ts";

interface Trying {
  readonly files: VersionFiles;
  /** What the version before was started with. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly limits?: TrialLimits;
}

/** `took`: the new version is in place and goes on; `closed`: a person ended it; `went-back`: nothing of it runs any more, and this version is to start. */
export type Tried = "took" | "closed" | "went-back";

const LOOKS_EVERY_MS = 200;

/** Starts the version that is tried next, and watches it until it has shown that it works or that it does not. */
export async function tryNext(trial: Trial, trying: Trying): Promise<Tried> {
  const { files, now, log } = trying;
  let { tries } = trial;
  const firstTriedAt = trial.firstTriedAt ?? now();
  const back = (why: GivenUpWhy): Tried => {
    log(`version ${trial.version} is given up: ${why}`);
    files.putWentBack({ version: trial.version, why, at: now(), since: firstTriedAt, isTold: false });
    forget(files);
    return "went-back";
  };
  // A power cut, or an end of both, came between.
  if (tries >= MOST_TRIES) return back("did-not-start");
  if (trial.closed >= MOST_CLOSED) return back("did-not-work");
  for (;;) {
    if (!(await isAsSigned(trial))) return back("changed");
    tries += 1;
    files.putSign(null);
    files.putTrial({ ...trial, tries, firstTriedAt });
    log(`version ${trial.version} is tried, ${tries} of ${MOST_TRIES}`);
    const child = start(trial, trying);
    const verdict = await watched(child, tries, trial, trying);
    if (verdict.is === "take") {
      try {
        takePlace(trial, files.folder);
      } catch (error) {
        // It works, and runs; only its place could not be taken. The next start tries that again.
        log(`version ${trial.version} works and could not be put in place: ${String(error)}`);
        files.putTrial({ ...trial, tries: 0, firstTriedAt });
        return "took";
      }
      forget(files);
      files.putWentBack(null);
      log(`version ${trial.version} works, and took the place of ${trial.from}`);
      return "took";
    }
    await ended(child, trying);
    if (verdict.is === "back") return back(verdict.why);
    if (verdict.is !== "again") {
      files.putTrial({ ...trial, tries: tries - 1, closed: closedBy(verdict.is, trial), firstTriedAt });
      return "closed";
    }
  }
}

function closedBy(how: "closed" | "closed-early" | "taken", { closed }: Trial): number {
  if (how === "closed") return 0;
  return how === "closed-early" ? closed + 1 : closed;
}

interface Child {
  readonly process: ChildProcess;
  exit: { readonly code: number | null } | null;
}

/** In a group of its own: it outlives this version, and ends with all that it started. */
function start({ executable, place }: Trial, { args, env }: Trying): Child {
  const started = spawn(executable, [...args], {
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...env, [PLACE_VARIABLE]: place },
  });
  const child: Child = { process: started, exit: null };
  started.once("error", () => (child.exit ??= { code: -1 }));
  started.once("exit", (code) => (child.exit ??= { code }));
  return child;
}

async function watched(
  child: Child,
  tries: number,
  trial: Trial,
  { files, limits = TRIAL_LIMITS }: Trying,
): Promise<Exclude<Verdict, { readonly is: "wait" }>> {
  const startedAt = performance.now();
  for (;;) {
    // Before the sign: what it said last counts.
    const { exit } = child;
    const { sign } = files;
    const own = sign?.version === trial.version ? sign : null;
    const verdict = judge({ sign: own, elapsedMs: performance.now() - startedAt, ended: exit, tries }, limits);
    if (verdict.is === "take") child.process.unref();
    if (verdict.is !== "wait") return verdict;
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
  }
}

/** Asks it to end, then ends it and all that it started. */
async function ended(child: Child, { limits = TRIAL_LIMITS }: Trying): Promise<void> {
  const { pid } = child.process;
  if (pid === undefined) return;
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
      return true;
    } catch {
      return false;
    }
  };
  const until = performance.now() + limits.endsMs;
  send("SIGTERM");
  while (child.exit === null && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
  // Its other processes may outlive the first.
  send("SIGKILL");
  while (child.exit === null) await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
}

async function isAsSigned({ program, sha512 }: Trial): Promise<boolean> {
  if (sha512 === null) return true;
  try {
    const hash = createHash("sha512");
    for await (const piece of createReadStream(program)) hash.update(piece as Uint8Array);
    return hash.digest("hex") === sha512;
  } catch {
    return false;
  }
}
