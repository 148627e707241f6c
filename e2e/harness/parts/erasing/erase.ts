import { runCommandLine } from "../../engine/commandLine.ts";
import { startEngineProcess } from "../../engine/engineProcess.ts";
import { pause, within } from "../kills/life.ts";
import type { Citizen } from "./citizens.ts";

/** In turn: the time to keep something is over, or a citizen asked for it, by the command line and in the settings. */
export const WAYS = ["retention", "person", "person in the settings"] as const;
export type ErasingWay = (typeof WAYS)[number];

export interface ToErase {
  readonly record: string;
  readonly citizen: Citizen;
  readonly logFile: string;
  readonly run: number;
  /** Without it nothing is killed. */
  readonly killAfterMs?: number;
}

/** Its code is null where it was killed. */
interface Erased {
  readonly code: number | null;
  readonly said: string;
  readonly tookMs: number;
}

const NUMBER = "CMO/RTI/2026/7";
const REASON = "section 12";
const STARTS_WITHIN_MS = 60_000;
const ERASES_WITHIN_MS = 60_000;

export async function eraseBy(way: ErasingWay, what: ToErase): Promise<Erased> {
  if (way === "person in the settings") return eraseInSettings(what);
  const { record, citizen, killAfterMs } = what;
  const person = ["person", "erase", "--request", NUMBER, "--account", `x:${citizen.author}`, "--reason", REASON, "--yes"];
  const args = way === "retention" ? ["retention", "--run"] : person;
  const startedAt = performance.now();
  const { code, stdout, stderr } = await runCommandLine([...args, "--db", record, "--json"], {
    ...(killAfterMs !== undefined && { killAfterMs }),
  });
  return { code, said: `${stdout}${stderr}`, tookMs: performance.now() - startedAt };
}

/** As an administrator does. Where nobody is found any more, the accounts are named at the command line. */
async function eraseInSettings(what: ToErase): Promise<Erased> {
  const { record, citizen, logFile, killAfterMs } = what;
  const engine = startEngineProcess({ start: { databaseFile: record, secrets: {}, source: null, clockAheadMs: 0 }, logFile });
  const { requests } = engine.settings.privacy;
  try {
    if ((await within(STARTS_WITHIN_MS, requests.list())) !== "done") throw new Error("The engine did not start");
    const open = (await requests.list()).find(({ number, settled }) => number === NUMBER && settled === null);
    const { id } = open ?? (await requests.receive({ number: NUMBER, wish: "erasure", receivedAt: Date.now() }));
    const { accounts } = await requests.find({ id, text: citizen.handle });
    const own = accounts.filter(({ why }) => why === "own").map(({ token }) => token);
    if (own.length === 0) {
      await engine.stop();
      return await eraseBy("person", what);
    }
    const startedAt = performance.now();
    const erasing = (async () => {
      for await (const _ of await requests.erase({ id, accounts: own, number: NUMBER, reason: REASON, mayEraseYoung: false }));
    })();
    if (killAfterMs === undefined) {
      const how = await within(ERASES_WITHIN_MS, erasing);
      const tookMs = performance.now() - startedAt;
      const code = await engine.stop();
      return { code: how === "done" ? code : 1, said: `in the settings: ${how}`, tookMs };
    }
    await Promise.race([pause(killAfterMs), within(ERASES_WITHIN_MS, erasing)]);
    return { code: null, said: "", tookMs: performance.now() - startedAt };
  } finally {
    engine.kill();
    await engine.ended;
  }
}
