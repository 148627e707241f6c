import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { RehearsalUrgency } from "#rehearsal/corpus/template.ts";
import { rehearse } from "#rehearsal/rehearsalStream.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { openReader } from "#db/opening/open.ts";

const HOUR_MS = 3_600_000;
const UNLIMITED = { limit: 1_000_000 };
const BEARER = "rehearsal";

interface Red {
  readonly ticket: string;
  readonly externalId: string;
  readonly text: string;
  readonly kind: string;
}

/**
 * `rehearsal [--hours 1] [--per-minute 20] [--seed 1] [--json]`: what an hour of the rehearsal would put on a wall in red, in a minute or two. The
 * stream is published on the server of the rehearsal with the times of that hour, the engine takes it in by its real source, and each
 * emergency is listed beside what the author of its text meant. Ends with 1 where a red one is none.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      hours: { type: "string", default: "1" },
      "per-minute": { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean" },
      long: { type: "boolean" },
      tiny: { type: "boolean" },
    },
  });
  const hours = values.tiny === true ? 0.02 : Number(values.hours);
  const folder = mkdtempSync(join(tmpdir(), "ismgt-rehearsal-"));
  const fake = await startFakeX({
    port: 0,
    bearer: BEARER,
    mentionsReach: null,
    rateLimits: { mentions: UNLIMITED, "search-recent": UNLIMITED, "user-posts": UNLIMITED, posts: UNLIMITED, user: UNLIMITED },
  });
  try {
    const { meant, openings } = publish(fake, { hours, perMinute: Number(values["per-minute"]), seed: Number(values.seed) });
    const file = join(folder, "ismgt.db");
    await takeIn(fake, file, folder);
    const { reds, maybe, cases } = readReds(file);
    const told = reds.map((red) => ({ ...red, meant: meant.get(red.externalId) ?? null }));
    const wrong = told.filter(({ meant: urgency }) => urgency !== "emergency");
    const right = told.filter(({ externalId }) => openings.get(externalId) === "emergency").length;
    const missed = [...openings.values()].filter((urgency) => urgency === "emergency").length - right;
    const figures = { posts: openings.size, cases, red: told.length, falseRed: wrong.length, mayBeEmergency: maybe, notRed: missed };
    if (values.json === true) process.stdout.write(`${JSON.stringify({ figures, reds: told })}\n`);
    else {
      for (const { ticket, meant: urgency, text } of told)
        process.stdout.write(
          `${urgency === "emergency" ? "   " : "!! "}${ticket} ${urgency ?? "later post"}: ${text.replaceAll("\n", " ")}\n`,
        );
      process.stdout.write(`${JSON.stringify(figures)}\n`);
    }
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await fake.close();
    rmSync(folder, { recursive: true });
  }
}

interface Hour {
  readonly hours: number;
  readonly perMinute: number;
  readonly seed: number;
}

interface Meant {
  readonly meant: ReadonlyMap<string, RehearsalUrgency>;
  /** Only of posts that begin a thread. */
  readonly openings: ReadonlyMap<string, RehearsalUrgency>;
}

/** Publishes the live part of the stream, and tells what the author meant of each post that begins a thread or is a repost of one. */
function publish(fake: Awaited<ReturnType<typeof startFakeX>>, { hours, perMinute, seed }: Hour): Meant {
  const endAt = Date.now();
  const startAt = endAt - hours * HOUR_MS;
  const stream = rehearse({ handle: fake.account.username, startAt, seed, perMinute, size: 0 });
  const meant = new Map<string, RehearsalUrgency>();
  const openings = new Map<string, RehearsalUrgency>();
  for (let event = stream.next(startAt); event.at < endAt; event = stream.next(event.at)) {
    if (event.kind === "edit") fake.edit(event.id, event.text);
    else {
      fake.publish([event.post]);
      // A repost says again what its post says.
      const urgency = event.urgency ?? (event.post.reposts === undefined ? undefined : openings.get(event.post.reposts));
      if (event.urgency !== null) openings.set(event.post.id, event.urgency);
      if (urgency !== undefined) meant.set(event.post.id, urgency);
    }
  }
  return { meant, openings };
}

/** By the engine's own command line, from the first post to the last. */
function takeIn(
  { url, account }: { readonly url: string; readonly account: { readonly id: string } },
  db: string,
  folder: string,
): Promise<void> {
  const secret = join(folder, "bearer");
  writeFileSync(secret, `${BEARER}\n`, { mode: 0o600 });
  const engine = join(import.meta.dirname, "../../build/engine.mjs");
  const options = ["sync", "--once", "--x-base", url, "--x-user", account.id, "--x-bearer-file", secret, "--db", db, "--json"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [engine, ...options], { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The engine ended with ${code}.`))));
  });
}

function readReds(file: string) {
  const reader = openReader(file);
  try {
    const count = (sql: string) => reader.sqlite.prepare<[], number>(sql).pluck().get() ?? 0;
    const reds = reader.sqlite
      .prepare<[], Red>(`
        SELECT g.ticket, g.first_post_external_id AS externalId, coalesce(p.text, '') AS text, g.kind
        FROM grievance g LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
        WHERE g.urgency = 'emergency' ORDER BY g.opened_at`)
      .all();
    return {
      reds,
      maybe: count("SELECT count(*) FROM grievance WHERE maybe_emergency = 1"),
      cases: count("SELECT count(*) FROM grievance"),
    };
  } finally {
    reader.close();
  }
}
