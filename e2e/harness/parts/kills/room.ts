import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "#rehearsal/random.ts";
import type { Random } from "#rehearsal/random.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import { engineCommand } from "../../engine/commandLine.ts";
import { startEngineProcess } from "../../engine/engineProcess.ts";
import type { EngineToStart, EngineUnderTest } from "../../engine/engineProcess.ts";
import { judgeStall } from "../../model/hung.ts";
import type { Dossiers } from "../../work/dossiers.ts";
import { nothingExpected } from "../../model/expected.ts";
import type { Expected } from "../../model/expected.ts";
import type { Counting } from "../../part.ts";

/** One record with its peers, and what is expected of it, through many lives of its engine. */
export interface Room {
  readonly folder: string;
  readonly record: string;
  readonly backups: string;
  readonly temporary: string;
  readonly keyOfBackups: { readonly identity: string; readonly recipient: string };
  readonly x: FakeX;
  readonly seed: number;
  /** Chance of its own for one purpose in one run: what goes on at the same time does not change it. */
  chance(run: number, purpose: "how" | "citizens" | "desk" | "settle"): Random;
  readonly expected: Expected;
  readonly dossiers: Dossiers;
  readonly figures: Counting;
  /** Told of each request to the platform before it is answered. */
  onRequest: (path: string) => void;
  start(run: number, options?: StartOptions): EngineUnderTest;
}

export interface StartOptions {
  /** How much faster its monotonic clock goes. */
  readonly hurry?: number;
  /** Milliseconds that its clock is set beside the machine's. */
  readonly clock?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly under?: readonly string[];
  /** Where a person would save a file. */
  readonly savePlace?: string;
}

export interface RoomParts {
  readonly folder: string;
  readonly x: FakeX;
  readonly seed: number;
  readonly longestTurnMs: number;
  readonly figures: Counting;
}

const PURPOSES = ["how", "citizens", "desk", "settle"];

export async function newRoom({ folder, x, seed, longestTurnMs, figures }: RoomParts): Promise<Room> {
  const record = join(folder, "profile", "ismgt.db");
  const [backups, temporary] = [join(folder, "backups"), join(folder, "temporary")];
  for (const each of [join(folder, "profile"), backups, temporary]) mkdirSync(each, { recursive: true });
  const keyOfBackups = (await engineCommand(["backup", "key"])) as Room["keyOfBackups"];
  const expected = nothingExpected();
  const sealed = join(folder, "dossier.ismgt");
  const room: Room = {
    folder,
    record,
    backups,
    temporary,
    keyOfBackups,
    x,
    seed,
    chance: (run, purpose) => seededRandom(seed * 1_000_003 + run * 11 + PURPOSES.indexOf(purpose)),
    expected,
    dossiers: { folder, record, sealed, expected, waiting: [], count: 0 },
    figures,
    onRequest: () => undefined,
    start: (run, { hurry = 1, clock = 0, env = {}, under = [], savePlace = sealed } = {}) =>
      startEngineProcess({
        start: startOf(record, x),
        logFile: join(folder, "engine.log"),
        env: { TMPDIR: temporary, ISMGT_HARNESS_HURRY: String(hurry), ISMGT_HARNESS_CLOCK: String(clock), ...env },
        under,
        savePlace,
        onStall: (stall) => judgeStall(stall, { figures, run, longestTurnMs }),
      }),
  };
  const take = x.faults.take.bind(x.faults);
  x.faults.take = (path) => {
    room.onRequest(path);
    return take(path);
  };
  return room;
}

/** As the app starts it on a real source. */
function startOf(record: string, x: FakeX): EngineToStart["start"] {
  return {
    databaseFile: record,
    secrets: { "x.bearer": x.bearer, "x.user-token": x.userBearer },
    source: xSourceSettingsSchema.parse({
      baseUrl: x.url,
      userId: x.account.id,
      clientId: "",
      warnTo: "",
      query: null,
      stream: true,
      ownPosts: true,
      activity: false,
      messages: false,
      quotes: false,
      pollEveryMs: 1_000,
      monthlyBudgetUsd: null,
      pricePerPostUsd: 0.005,
      pricePerUserUsd: 0.01,
    }),
    clockAheadMs: 0,
  };
}
