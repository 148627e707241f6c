import { spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { runCommandLine } from "../../engine/commandLine.ts";
import { startEngineProcess } from "../../engine/engineProcess.ts";
import type { EngineUnderTest } from "../../engine/engineProcess.ts";
import { judgeStall } from "../../model/hung.ts";
import type { Counting } from "../../part.ts";
import { startLine } from "./line.ts";
import type { Line } from "./line.ts";

export interface HubSeat {
  readonly name: string;
  /** Of whose cases alone it has; null where it has everything. */
  readonly districts: readonly string[] | null;
  readonly record: string;
  readonly line: Line;
  /** Its last one, which may have ended. */
  engine: EngineUnderTest;
  start(): void;
}

/** Seats at one hub, each with a way of its own to it. Those that have everything come first. */
export interface HubRoom {
  readonly server: PostgresServer;
  readonly seats: readonly HubSeat[];
  close(): Promise<void>;
}

const NAMES = ["desk", "wall", "laptop"] as const;
/** A seat of some districts signs in as a role of its own, to which the database gives their cases alone. */
const OF_DISTRICTS = { name: "district", role: "district", districts: ["Karnal", "Panipat"] } as const;
const DATABASE = "hub";

export interface RoomToFound {
  /** Whether one more seat is of some districts. */
  readonly hasDistrictSeat: boolean;
  readonly folder: string;
  readonly figures: Counting;
  readonly longestTurnMs: number;
  /** Under which what hangs is told. */
  readonly run: () => number;
}

/** A new database, founded by the first seat and joined by the others, by the command line as people do it; then the engines start. What was begun of a room that cannot be founded is ended. */
export async function foundRoom(asked: RoomToFound): Promise<HubRoom> {
  const ends: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    return { ...(await founded(asked, ends)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In `ends` is how each thing that was started is ended, the last one first. */
async function founded(
  { hasDistrictSeat, folder, figures, longestTurnMs, run }: RoomToFound,
  ends: (() => Promise<unknown>)[],
): Promise<Omit<HubRoom, "close">> {
  const server = await startPostgres();
  ends.push(() => server.close());
  await server.createDatabase(DATABASE);
  const temporary = join(folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  const seats = await Promise.all(
    [
      ...NAMES.map((name) => ({ name, user: "ismgt", password: server.password, districts: null })),
      ...(await ofDistricts(server, hasDistrictSeat)),
    ].map(async (seat) => {
      const record = join(folder, seat.name, "ismgt.db");
      mkdirSync(join(folder, seat.name), { recursive: true });
      const line = await startLine(server.address(DATABASE).port);
      ends.push(() => line.close());
      return { ...seat, record, line, key: newKey() };
    }),
  );
  const environmentOf = ({ key, password }: (typeof seats)[number]) => ({
    ISMGT_SECRET_HUB_PASSWORD: password,
    ISMGT_SECRET_SEAL_PRIVATE_KEY: key,
  });
  const [founder, ...others] = seats;
  if (founder === undefined) throw new Error("A room has seats");
  await hubCommand(["init", ...addressOf(founder)], environmentOf(founder));
  await Promise.all(
    others.map(async (seat) => {
      const bound = seat.districts === null ? [] : ["--districts", seat.districts.join(","), "--role", seat.user];
      const { code, admitted } = await offer(["--db", founder.record, ...bound], environmentOf(founder), ends);
      await hubCommand(["join", "--code", code, ...addressOf(seat)], environmentOf(seat));
      await admitted;
    }),
  );
  const running = seats.map(({ name, districts, password, record, line, key }): HubSeat => {
    const start = () =>
      startEngineProcess({
        start: {
          databaseFile: record,
          secrets: { "hub.password": password, "seal.private-key": key },
          source: null,
          clockAheadMs: 0,
        },
        logFile: join(folder, `${name}.log`),
        env: { TMPDIR: temporary },
        onStall: (stall) => judgeStall(stall, { figures, run: run(), longestTurnMs }),
      });
    const seat: HubSeat = { name, districts, record, line, engine: start(), start: () => void (seat.engine = start()) };
    return seat;
  });
  ends.push(async () => {
    for (const { engine } of running) engine.kill();
    await Promise.all(running.map(({ engine }) => engine.ended));
  });
  return { server, seats: running };
}

async function ofDistricts(server: PostgresServer, isWanted: boolean) {
  if (!isWanted) return [];
  const { name, role, districts } = OF_DISTRICTS;
  const password = randomBytes(12).toString("hex");
  await server.run("postgres", `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  return [{ name, user: role, password, districts }];
}

function newKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

function addressOf({ name, user, record, line }: Pick<HubSeat, "name" | "record" | "line"> & { readonly user: string }): readonly string[] {
  const where = ["--host", "127.0.0.1", "--port", String(line.port), "--no-tls", "--database", DATABASE, "--user", user];
  return ["--db", record, "--name", name, ...where];
}

async function hubCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const { code, stderr } = await runCommandLine(["hub", ...args], { env });
  if (code !== 0) throw new Error(`hub ${args.join(" ")} failed: ${stderr}`);
}

const CLI = join(import.meta.dirname, "../../../../out/engine/cli.js");

/** A code, and that who answered it was let in. */
async function offer(args: readonly string[], env: Readonly<Record<string, string>>, ends: (() => Promise<unknown>)[]) {
  const child = spawn(process.execPath, [CLI, "hub", "pair", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  const admitted = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`hub pair ended with ${code}: ${said}`))));
  });
  ends.push(async () => {
    child.kill("SIGKILL");
    await admitted.catch(() => undefined);
  });
  admitted.catch(() => undefined);
  const code = new Promise<string>((resolve) => {
    child.stderr.on("data", (bytes) => {
      said += String(bytes);
      const shown = /minutes: ([A-Z0-9-]+)\s/u.exec(said)?.[1];
      if (shown !== undefined) resolve(shown);
    });
  });
  return { code: await Promise.race([code, admitted.then(() => "")]), admitted };
}
