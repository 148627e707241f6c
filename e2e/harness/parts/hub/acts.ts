import { randomUUID } from "node:crypto";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { Random } from "#rehearsal/random.ts";
import { actOnce, chooseCase } from "../../work/deskWork.ts";
import { expectAct } from "../../model/expected.ts";
import type { Expected } from "../../model/expected.ts";
import type { Counting } from "../../part.ts";
import type { HubSeat } from "./seats.ts";

export interface ActingSeat {
  readonly seat: Pick<HubSeat, "record" | "engine">;
  /** Where it happens what people complain of. */
  readonly districts: readonly DistrictName[];
  readonly expected: Expected;
  readonly random: Random;
  readonly figures: Counting;
}

const COMPLAINTS = [
  "करनाल में पानी नहीं आ रहा",
  "No light in Rohtak since Monday",
  "सिरसा में सीवर का पानी सड़क पर",
  "Road broken near Hisar bus stand",
];
const URGENCIES = ["emergency", "urgent", "routine"] as const;

const KINDS = ["open", "desk", "urgency", "merge", "settings", "office"] as const;
const WEIGHT: Readonly<Record<(typeof KINDS)[number], number>> = { open: 3, desk: 9, urgency: 2, merge: 2, settings: 1, office: 1 };

/** One command of a person at a seat, and what they were told of it. An engine that was killed told them nothing. */
export async function actAt(acting: ActingSeat): Promise<void> {
  const { random, seat, expected, figures } = acting;
  const kind = random.pickWeighted(KINDS, (each) => WEIGHT[each]);
  if (kind === "open") return openCase(acting);
  if (kind === "settings" || kind === "office") return agree(acting, kind);
  if (kind === "urgency")
    return actOnCase(acting, () => [{ type: "correct-proposal", urgency: random.pick(URGENCIES) }, "proposal-corrected"]);
  if (kind === "merge") return actOnCase(acting, (other) => [merging(random, other), null]);
  const onAct = ({ ms }: { readonly ms: number }) => figures.noteMost("longest command ms", ms);
  await actOnce({ engine: seat.engine, record: seat.record, expected, random, isOver: () => seat.engine.hasEnded, onAct });
}

/** Somebody calls. */
async function openCase({ seat, districts, expected, random }: ActingSeat): Promise<void> {
  const id = randomUUID();
  const [complaint, number] = [random.pick(COMPLAINTS), random.between(1, 999)];
  const district = districts[number % districts.length] ?? null;
  const typed = {
    way: "phone" as const,
    text: `${complaint}, ${number}`,
    name: null,
    phone: null,
    address: null,
    representative: null,
    files: [],
  };
  try {
    const { grievanceId } = await seat.engine.desk.intake.record({ typed, district, department: null, place: null, id });
    expectAct(expected, keyOf("grievance-opened", grievanceId), "told");
  } catch {
    // It was killed, or could not write.
  }
}

/** Somebody says where it really happened, which may take a case to a seat of that district, or away from it. */
export function moveCase(acting: ActingSeat): Promise<void> {
  const { districts, random } = acting;
  return actOnCase(acting, () => [{ type: "correct-proposal", district: random.pick(districts) }, "proposal-corrected"]);
}

/** An act that is told of, where its event is known by its case and type; other acts only have to be the same everywhere. */
async function actOnCase(
  { seat, expected, random }: ActingSeat,
  actOn: (other: string) => readonly [GrievanceAction, type: string | null],
): Promise<void> {
  const [chosen, other] = [chooseCase({ record: seat.record, random }), chooseCase({ record: seat.record, random })];
  if (chosen === null || other === null) return;
  const [action, type] = actOn(other.id);
  const tell = (how: "told" | "unknown") => type !== null && expectAct(expected, keyOf(type, chosen.id), how);
  try {
    for await (const { finished, done } of await seat.engine.desk.desk.act({
      target: { kind: "case", id: chosen.id },
      act: { do: "act", action },
    }))
      if (finished && done === 1) return void tell("told");
  } catch {
    tell("unknown");
  }
}

function merging(random: Random, other: string): GrievanceAction {
  if (random.chance(0.6)) return { type: "put-in-incident", with: other as never };
  return { type: "set-aside", aside: { as: "duplicate", reason: "The same complaint", duplicateOf: other as never } };
}

/** What the whole room agrees on: of two seats the one that said it last. */
async function agree({ seat: { engine }, random }: ActingSeat, kind: "settings" | "office"): Promise<void> {
  const number = random.between(1, 999);
  try {
    if (kind === "office") await agreeOnOffice(engine, random, number);
    else if (random.chance(0.2)) await engine.settings.policy.reset();
    else if (random.chance(0.5))
      await engine.settings.policy.put({ ...DEFAULT_SLA_POLICY, redFlagMs: DEFAULT_SLA_POLICY.redFlagMs + number * 60_000 });
    else await engine.settings.readyWords.reasons.put({ note: [{ hi: `कारण ${number}`, en: `Reason ${number}` }] });
  } catch {
    // It was killed, or could not write.
  }
}

async function agreeOnOffice({ settings: { registry } }: HubSeat["engine"], random: Random, number: number): Promise<void> {
  const accounts = { phone: null, email: null, xHandle: null, facebookId: null, instagram: null, telegram: null, youtube: null };
  const { rows } = await registry.representatives({});
  if (rows.length > 1 && random.chance(0.2)) return void (await registry.removeRepresentative({ id: random.pick(rows).id }));
  await registry.putRepresentative({
    id: rows.length > 3 || (rows.length > 0 && random.chance(0.5)) ? random.pick(rows).id : null,
    role: "mla",
    name: `Member ${number}`,
    constituency: null,
    district: null,
    portfolio: null,
    ...accounts,
    fromAt: null,
    untilAt: null,
  });
}

function keyOf(type: string, id: string): string {
  return `${type} ${id}`;
}
