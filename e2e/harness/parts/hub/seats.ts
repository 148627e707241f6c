import { spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
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
  /** Another seat of the same districts takes the place of the last one: it joins by a snapshot of what the room has by then. For rooms with such a seat. */
  joinBySnapshot(): Promise<void>;
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
  { hasDistrictSeat, folder, figures, longestTurnMs, run: runOf }: RoomToFound,
  ends: (() => Promise<unknown>)[],
): Promise<Omit<HubRoom, "close">> {
  const server = await startPostgres();
  ends.push(() => server.close());
  await server.createDatabase(DATABASE);
  const temporary = join(folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  const madeReady = async (seat: NewSeat): Promise<ReadySeat> => {
    const record = join(folder, seat.user === "ismgt" ? seat.name : seat.user, "ismgt.db");
    mkdirSync(dirname(record), { recursive: true });
    const line = await startLine(server.address(DATABASE).port);
    ends.push(() => line.close());
    return { ...seat, record, line, key: newKey() };
  };
  const seats = await Promise.all(
    [
      ...NAMES.map((name) => ({ name, user: "ismgt", password: server.password, districts: null })),
      ...(hasDistrictSeat ? [await ofDistricts(server, OF_DISTRICTS.role)] : []),
    ].map((seat) => madeReady(seat)),
  );
  const [founder, ...others] = seats;
  if (founder === undefined) throw new Error("A room has seats");
  await hubCommand(["init", ...addressOf(founder)], environmentOf(founder));
  const letIn = async (seat: ReadySeat): Promise<string> => {
    const bound = seat.districts === null ? [] : ["--districts", seat.districts.join(","), "--role", seat.user];
    const { code, admitted } = await offer(["--db", founder.record, ...bound], environmentOf(founder), ends);
    const said = await hubCommand(["join", "--code", code, ...addressOf(seat)], environmentOf(seat));
    await admitted;
    return said;
  };
  await Promise.all(others.map((seat) => letIn(seat)));
  const run = ({ name, districts, password, record, line, key }: ReadySeat): HubSeat => {
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
        onStall: (stall) => judgeStall(stall, { figures, run: runOf(), longestTurnMs }),
      });
    const seat: HubSeat = { name, districts, record, line, engine: start(), start: () => void (seat.engine = start()) };
    return seat;
  };
  const running = seats.map((seat) => run(seat));
  const ended = async (of: readonly HubSeat[]) => {
    for (const { engine } of of) engine.kill();
    await Promise.all(of.map(({ engine }) => engine.ended));
  };
  ends.push(() => ended(running));
  let joined = 0;
  async function joinBySnapshot(): Promise<void> {
    const [first, last] = [running[0], running.at(-1)];
    if (first === undefined || last?.districts == null || founder === undefined) throw new Error("The last seat is of some districts");
    joined += 1;
    const next = await madeReady(await ofDistricts(server, `${OF_DISTRICTS.role}_${joined}`));
    // A command writes to the record while no engine does.
    await ended([first, last]);
    await hubCommand(["snapshot", "--districts", last.districts.join(","), "--db", founder.record], environmentOf(founder));
    const said = await letIn(next);
    if (!/"?copied"?:? *true/u.test(said)) throw new Error(`It was not copied: ${said}`);
    first.start();
    running[running.length - 1] = run(next);
  }
  return { server, seats: running, joinBySnapshot };
}

interface NewSeat {
  readonly name: string;
  readonly user: string;
  readonly password: string;
  readonly districts: readonly string[] | null;
}

interface ReadySeat extends NewSeat {
  readonly record: string;
  readonly line: Line;
  readonly key: string;
}

function environmentOf({ key, password }: ReadySeat) {
  return { ISMGT_SECRET_HUB_PASSWORD: password, ISMGT_SECRET_SEAL_PRIVATE_KEY: key };
}

async function ofDistricts(server: PostgresServer, role: string): Promise<NewSeat> {
  const { name, districts } = OF_DISTRICTS;
  const password = randomBytes(12).toString("hex");
  await server.run("postgres", `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  return { name, user: role, password, districts };
}

function newKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

function addressOf({ name, user, record, line }: Pick<HubSeat, "name" | "record" | "line"> & { readonly user: string }): readonly string[] {
  const where = ["--host", "127.0.0.1", "--port", String(line.port), "--no-tls", "--database", DATABASE, "--user", user];
  return ["--db", record, "--name", name, ...where];
}

/** What it printed. */
async function hubCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stdout, stderr } = await runCommandLine(["hub", ...args, "--json"], { env });
  if (code !== 0) throw new Error(`hub ${args.join(" ")} failed: ${stderr}`);
  return stdout;
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
