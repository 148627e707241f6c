import { createHash } from "node:crypto";
import type { Client, QueryConfig } from "pg";
import { grantsFor, grantsOfEnded, IS_ASKED_BY_OWNER, IS_NO_OWNER } from "./grants.ts";
import { HubError, hubErrorOf } from "./hubError.ts";

interface Migration {
  readonly name: string;
  readonly sql: string;
}

const EMBEDDED: readonly Migration[] = Object.entries(
  import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true }),
)
  .map(([path, sql]) => ({ name: path.slice("./migrations/".length, -".sql".length), sql }))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));

/** A step may build an index over all events of a room, and who comes second waits for it. */
const DONE_WITHIN_MS = 3_600_000;
/** Two numbers of PostgreSQL's own sort of lock, which this program takes for nothing else. */
const TURN = "1230196045, 1";

/**
 * Makes the tables, or brings them up to date, wholly or not at all. Of two seats that do it at the same time one waits for the other, and finds it done.
 * Rejects with {@link HubError}.
 */
export async function migrateHub(client: Client): Promise<void> {
  await requireEveryLetter(client);
  await within(client, async () => {
    await patiently(client, `SELECT pg_advisory_xact_lock(${TURN})`);
    await client.query("CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, sha256 text NOT NULL, applied_at bigint NOT NULL)");
    const applied = await appliedTo(client);
    requireKnown(applied);
    const missing = EMBEDDED.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await apply(client, migration);
    // Also where nothing is missing: programs before did it after the steps, and may have been cut off between.
    await grantAgain(client);
    if (missing.length > 0) await endOtherLines(client);
  });
}

/** Roles of seats know of no table that came since they were bound. What is taken from them first they need at each push. */
async function grantAgain(client: Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT 1 WHERE ${IS_ASKED_BY_OWNER}`);
  if (rowCount !== 1) return;
  // Of a seat that is bound at the same time one waits for the other.
  await client.query("LOCK TABLE seat_role IN SHARE ROW EXCLUSIVE MODE");
  const { rows } = await client.query<{ readonly role: string; readonly whole: boolean; readonly ended: boolean }>(
    `SELECT s.role, s.districts IS NULL AS whole, s.is_ended AS ended FROM seat_role s JOIN pg_roles r ON r.rolname = s.role WHERE ${IS_NO_OWNER}`,
  );
  for (const { role, whole, ended } of rows)
    for (const grant of ended ? grantsOfEnded(role) : grantsFor(role, whole)) await client.query(grant);
}

/**
 * Who is joined by an older program looks at the tables when it joins again, and is refused then: it cannot before the steps are there for all to see. Who waits to bring the hub up to
 * date is left alone. A role may end its own lines; those of other roles where the database lets it, and where a pooler is between, none.
 */
async function endOtherLines(client: Client): Promise<void> {
  await client.query("LOCK TABLE migration IN ACCESS EXCLUSIVE MODE");
  const { rows } = await client.query<{ readonly pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND (usename = current_user OR usename IN (SELECT role FROM seat_role))
       AND pid NOT IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (${TURN}) AND NOT granted)`,
  );
  for (const { pid } of rows) await endLine(client, pid);
}

async function endLine(client: Client, pid: number): Promise<void> {
  await client.query("SAVEPOINT another");
  try {
    await client.query("SELECT pg_terminate_backend($1)", [pid]);
  } catch (error) {
    if (hubErrorOf(error).fault !== "refused") throw error;
    await client.query("ROLLBACK TO SAVEPOINT another");
  }
}

/** Rejects with {@link HubError} unless the tables are exactly those that this program knows. */
export async function requireCurrent(client: Client): Promise<void> {
  const applied = await appliedTo(client);
  requireKnown(applied);
  if (applied.size < EMBEDDED.length) throw new HubError("older", "The hub is older than this program: bring it up to date with hub init");
}

async function apply(client: Client, migration: Migration): Promise<void> {
  // First: an older program waits for no turn, but for this row, and finds the step done.
  const { rowCount } = await client.query("INSERT INTO migration (name, sha256, applied_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [
    migration.name,
    sha256Of(migration),
    Date.now(),
  ]);
  if (rowCount === 1) await patiently(client, migration.sql);
}

async function patiently(client: Client, text: string): Promise<void> {
  const step: QueryConfig & { readonly query_timeout: number } = { text, query_timeout: DONE_WITHIN_MS };
  await client.query(step);
}

async function within(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function appliedTo(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ readonly name: string; readonly sha256: string }>(
    "SELECT name, sha256 FROM migration ORDER BY name",
  );
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function requireKnown(applied: ReadonlyMap<string, string>): void {
  const known = new Map(EMBEDDED.map((migration) => [migration.name, sha256Of(migration)]));
  for (const [name, sha256] of applied) {
    const expected = known.get(name);
    if (expected === undefined) throw new HubError("newer", `A newer program has changed the hub (${name}); install that one`);
    if (expected !== sha256) throw new HubError("altered", `The step ${name} of the hub is another one than this program's`);
  }
}

/** Words of citizens are in every script. */
async function requireEveryLetter(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly server_encoding: string }>("SHOW server_encoding");
  if (rows[0]?.server_encoding !== "UTF8") throw new HubError("encoding", "The database must be made with the encoding UTF8");
}

function sha256Of({ sql }: Migration): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
