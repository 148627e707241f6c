import { parseArgs } from "node:util";
import { startRehearsal } from "./startRehearsal.ts";

/**
 * Entry of the rehearsal process: a fake X with a stream of complaints, on loopback.
 *
 *   --rate 20/min        live posts a minute (0/min: backlog only)      --size 600         posts at the start
 *   --backlog-days 9     how far back they reach                        --seed 1           another seed, another stream
 *   --port 0             where to listen; 0 lets the system choose      --parent-port      announce to Electron alone
 *   --start-at 1764000000000   the moment, milliseconds UTC, at which the backlog ends; the same moment gives the same posts
 *
 * Announces itself by one line of JSON on stdout, and to Electron's parent port where there is one. Ends with
 * SIGTERM, SIGINT, or when its parent is gone. Exit code 2: an option was wrong.
 */
export interface RehearsalAnnouncement {
  readonly url: string;
  /** The account whose mentions are to be read. */
  readonly userId: string;
  readonly handle: string;
  readonly bearer: string;
  /** The token that may also write as the account. */
  readonly userBearer: string;
}

/** What Electron puts on `process` in a utility process. */
interface ParentPort {
  postMessage(message: unknown): void;
}

const PARENT_CHECK_MS = 1_000;

async function main(): Promise<void> {
  // Asked before anything else: anyone who adopts an orphan must not be taken for its parent.
  const parent = process.ppid;
  const options = readOptions();
  if (typeof options === "string") {
    process.stderr.write(`${options}\n`);
    process.exitCode = 2;
    return;
  }
  const rehearsal = await startRehearsal(options);
  const { url, account, bearer, userBearer } = rehearsal.fake;
  announce({ url, userId: account.id, handle: account.username, bearer, userBearer }, options.portOnly);

  const watch = setInterval(() => {
    if (process.ppid !== parent || !isAlive(parent)) void stop();
  }, PARENT_CHECK_MS);
  const stop = async () => {
    clearInterval(watch);
    await rehearsal.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.once(signal, () => void stop());
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        rate: { type: "string", default: "6/min" },
        "backlog-days": { type: "string", default: "9" },
        size: { type: "string", default: "600" },
        seed: { type: "string", default: "1" },
        port: { type: "string", default: "0" },
        "start-at": { type: "string", default: String(Date.now()) },
        "parent-port": { type: "boolean", default: false },
      },
    });
    return {
      perMinute: number("--rate", values.rate.replace(/\/min$/, ""), 0, 6_000),
      backlogDays: number("--backlog-days", values["backlog-days"], 0.01, 365),
      size: number("--size", values.size, 0, 1_000_000),
      seed: number("--seed", values.seed, 0, 4_294_967_295),
      port: number("--port", values.port, 0, 65_535),
      startAt: number("--start-at", values["start-at"], 0, Date.now()),
      portOnly: values["parent-port"],
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function number(option: string, given: string, low: number, high: number): number {
  const value = given.trim() === "" ? Number.NaN : Number(given);
  if (!(value >= low && value <= high)) throw new Error(`${option} takes a number from ${low} to ${high}, not ${given}`);
  return value;
}

function announce(announcement: RehearsalAnnouncement, portOnly: boolean): void {
  const { parentPort } = process as { parentPort?: ParentPort };
  const send = parentPort?.postMessage.bind(parentPort);
  send?.(announcement);
  if (!parentPort || !portOnly) process.stdout.write(`${JSON.stringify(announcement)}\n`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A parent that runs as somebody else cannot be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
