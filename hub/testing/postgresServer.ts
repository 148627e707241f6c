import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { HubAddress } from "#domain/hub/membership.ts";

/** Where Debian and its children put each version. */
const VERSIONS = "/usr/lib/postgresql";
const LEAST_VERSION = 15;
/** PostgreSQL does not run as root: there it is run by `nobody`, and otherwise by the person who runs the test. */
const OWNER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

const PROGRAMS = programs();
/** Whether this machine has one that its user may run in a folder of a test. */
export const hasPostgres = PROGRAMS !== null && spawnSync("/bin/ls", ["-d", tmpdir()], OWNER).status === 0;
/** Said where tests are passed over. */
export const WITHOUT_POSTGRES = hasPostgres ? "" : " (passed over: no PostgreSQL 15 or later is installed here)";

export interface PostgresServer {
  /** Of a database of its own, in the clear on loopback. */
  address(database: string): HubAddress;
  readonly password: string;
  /** Makes an empty database. */
  createDatabase(name: string): Promise<HubAddress>;
  /** As somebody who may do anything to it. */
  run(database: string, sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Ends it at once, with every line to it. */
  halt(): Promise<void>;
  /** Starts it again where it was, on the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A server of the test's own on a free port of loopback, which forgets everything. */
export async function startPostgres(): Promise<PostgresServer> {
  if (PROGRAMS === null) throw new Error("No PostgreSQL is installed");
  const folder = mkdtempSync(join(tmpdir(), "ismgt-postgres-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  chownSync(data, OWNER.uid, OWNER.gid);
  const password = randomBytes(12).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  chownSync(passwordFile, OWNER.uid, OWNER.gid);
  const made = spawnSync(
    join(PROGRAMS, "initdb"),
    ["-D", data, "-U", "ismgt", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...OWNER, cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const address = (database: string): HubAddress => ({ host: "127.0.0.1", port, database, user: "ismgt", tls: false, authority: null });
  const log = join(folder, "log");
  let running = await start();

  async function start(): Promise<ChildProcess> {
    const settings = ["fsync=off", "listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", "max_connections=40"];
    const child = spawn(join(PROGRAMS ?? "", "postgres"), ["-D", data, ...settings.flatMap((each) => ["-c", each])], {
      ...OWNER,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr?.on("data", (bytes) => (said += String(bytes)));
    for (const giveUpAt = Date.now() + 30_000; !(await answers());) {
      if (Date.now() < giveUpAt && child.exitCode === null) continue;
      child.kill("SIGKILL");
      throw new Error(`PostgreSQL did not start: ${said || (existsSync(log) ? readFileSync(log, "utf8") : "no log")}`);
    }
    return child;
  }

  async function answers(): Promise<boolean> {
    const client = new Client({ ...address("postgres"), ssl: false, password, connectionTimeoutMillis: 1_000 });
    client.on("error", () => undefined);
    const isThere = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (!isThere) await new Promise((resolve) => setTimeout(resolve, 50));
    return isThere;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    running.kill(signal);
    await gone;
  }

  async function run(database: string, sql: string): Promise<readonly Record<string, unknown>[]> {
    const client = new Client({ ...address(database), ssl: false, password });
    client.on("error", () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, unknown>>(sql);
      return rows;
    } finally {
      await client.end();
    }
  }

  return {
    address,
    password,
    async createDatabase(name) {
      await run("postgres", `CREATE DATABASE "${name}"`);
      return address(name);
    },
    run,
    halt: () => end("SIGQUIT"),
    async restart() {
      await end("SIGQUIT");
      running = await start();
    },
    async close() {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest version that is new enough; null where there is none. */
function programs(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const versions = readdirSync(VERSIONS)
    .map(Number)
    .filter((version) => version >= LEAST_VERSION && existsSync(join(VERSIONS, String(version), "bin", "initdb")));
  return versions.length === 0 ? null : join(VERSIONS, String(Math.max(...versions)), "bin");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
