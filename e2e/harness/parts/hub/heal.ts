import { HARNESS_WORDS } from "../../model/expected.ts";
import type { Expected } from "../../model/expected.ts";
import { reading } from "../../model/history.ts";
import { openWords } from "../../model/openWords.ts";
import type { FoundFault } from "../../part.ts";
import { within } from "../kills/life.ts";
import { standingOf, until } from "../stage.ts";
import { differencesOfDistricts, partOf } from "./sameOfDistricts.ts";
import { differences, digestOf } from "./same.ts";
import type { HubRoom, HubSeat } from "./seats.ts";

export type Found = (is: FoundFault["is"], what: string) => void;

/** It ends what would never be the same again, and judges no time. */
const HEALED_WITHIN_MS = 300_000;

/** Every line, clock and engine is right again; resolves to how long it took until all seats were the same, milliseconds. */
export async function heal(room: HubRoom, found: Found): Promise<number> {
  const beganAt = performance.now();
  for (const seat of room.seats) {
    seat.line.mend();
    if (seat.engine.hasEnded) seat.start();
    seat.engine.setClock(0);
    // As the system tells it.
    void seat.engine.calls.networkIsBack().catch(() => undefined);
  }
  let apart: readonly string[] = ["never looked"];
  const isHealed = await until(HEALED_WITHIN_MS, async () => {
    apart = await whatIsApart(room);
    return apart.length === 0;
  });
  if (!isHealed) {
    const standings = await Promise.all(room.seats.map((seat) => standingAt(seat)));
    found("stuck", `after ${HEALED_WITHIN_MS / 1_000} s the seats are still not the same: ${[...apart, ...standings].join("; ")}`);
  }
  return performance.now() - beganAt;
}

const ASKED_FOR_MS = 5_000;

/** Why it goes on alone, where it says so. */
async function standingAt({ name, engine }: HubSeat): Promise<string> {
  let said = "does not answer";
  const ask = async () => {
    const { hub, obstacle } = await standingOf(engine.wall);
    said = `says ${JSON.stringify({ hub, obstacle })}`;
  };
  await within(ASKED_FOR_MS, ask());
  return `${name} ${engine.hasEnded ? `has ended: ${engine.fatal?.code ?? "without a word"}` : said}`;
}

/** What one seat has and another has not, first by how far each is, then by every row. */
async function whatIsApart({ server, seats }: HubRoom): Promise<readonly string[]> {
  const rows = await server.run("hub", "SELECT seat, head_seq, items_seq FROM seat ORDER BY seat");
  // A seat that has said nothing yet is known to nobody.
  const heads = rows.map((row) => [String(row["seat"]), Number(row["head_seq"]), Number(row["items_seq"])] as const);
  const inHub = JSON.stringify(heads.filter(hasSaid));
  const behind = seats.flatMap(({ name, record }) => {
    const here = JSON.stringify(reachedBy(record).filter(hasSaid));
    return here === inHub ? [] : [`${name} has ${here}, the hub ${inHub}`];
  });
  if (behind.length > 0) return behind;
  const whole = seats.filter(({ districts }) => districts === null);
  const [first, ...others] = whole.map(({ name, record }) => ({ name, record, digest: digestOf(record) }));
  if (first === undefined) return [];
  const agreed = await Promise.all(whole.map((seat) => agreedAt(seat)));
  if (new Set(agreed).size > 1) return [`the engines go by different settings: ${agreed.join(" / ")}`];
  const apart = others.flatMap(({ name, digest }) => {
    const tables = differences(first.digest, digest);
    return tables.length === 0 ? [] : [`${first.name} and ${name} differ in ${tables.join(", ")}`];
  });
  const ofDistricts = seats.flatMap(({ name, record, districts }) =>
    districts === null ? [] : differencesOfDistricts(first.record, record, districts).map((what) => `${name}: ${what}`),
  );
  return [...apart, ...ofDistricts];
}

/** What the running engine goes by, which may be another thing than what is in its record. */
async function agreedAt({ engine: { settings } }: HubSeat): Promise<string> {
  const { policy } = await settings.policy.get();
  const { rows } = await settings.registry.representatives({});
  return JSON.stringify([policy.redFlagMs, await settings.readyWords.reasons.get(), rows.map(({ id, name }) => [id, name])]);
}

function hasSaid([, events, items]: readonly [string, number, number]): boolean {
  return events > 0 || items > 0;
}

/** By seat, the last event and the last item of each that are here. */
function reachedBy(record: string): readonly (readonly [string, number, number])[] {
  return reading(record, (sqlite) => {
    const own = sqlite.prepare<[], string>("SELECT id FROM seat WHERE is_own = 1").pluck().get();
    const items = JSON.parse(
      sqlite.prepare<[], string>("SELECT value FROM setting WHERE key = 'hub.items'").pluck().get() ?? "{}",
    ) as Record<string, number>;
    const told = sqlite.prepare<[], number>("SELECT coalesce(max(number), 0) FROM told_item").pluck().get() ?? 0;
    const events = sqlite.prepare<[string], number>("SELECT coalesce(max(seat_seq), 0) FROM event WHERE seat = ?").pluck();
    // One that has told something and done nothing is no seat of the record yet.
    const part = partOf(sqlite);
    const seats = new Set([
      ...Object.keys(part ?? {}),
      ...sqlite.prepare<[], string>("SELECT id FROM seat").pluck().all(),
      ...Object.keys(items),
    ]);
    const reached = (seat: string) => (part === null || seat === own ? events.get(seat) : part[seat]?.seq) ?? 0;
    return [...seats].toSorted().map((seat) => [seat, reached(seat), seat === own ? told : (items[seat] ?? 0)] as const);
  });
}

/** Looks whether what people were told is recorded is there. One seat is looked at: all are the same. */
export function requireAcknowledged(seat: HubSeat, expected: Expected, found: Found): void {
  const words = openWords(seat.record);
  try {
    reading(seat.record, (sqlite) => {
      const times = new Map<string, number>();
      for (const payload of sqlite.prepare<[], string>("SELECT payload FROM event WHERE stream LIKE 'grievance:%'").pluck().iterate())
        for (const [said] of words.in(payload).matchAll(HARNESS_WORDS)) times.set(said, (times.get(said) ?? 0) + 1);
      for (const [said, how] of expected.words) {
        const count = times.get(said) ?? 0;
        if (count === 0 && how === "told") found("lost", `${said} was acknowledged and is in no event`);
        if (count > 1) found("doubled", `${said} is in ${count} events`);
        if (count > 0 && how === "refused") found("in", `${said} was refused and is in an event`);
      }
      const count = sqlite.prepare<[string, string], number>("SELECT count(*) FROM event WHERE stream = ? AND type = ?").pluck();
      for (const [key, { told }] of expected.acts) {
        const [type = "", id = ""] = key.split(" ");
        const there = count.get(`grievance:${id}`, type) ?? 0;
        if (there < told) found("lost", `${key}: ${told} acknowledged, ${there} in the record`);
      }
    });
  } finally {
    words.close();
  }
}
