import type { DistrictName } from "#domain/geography/districts.ts";
import { FEEDER_FAILURE } from "./corpus/power.ts";
import { GARBAGE_STRIKE } from "./corpus/sewerAndGarbage.ts";
import type { Template } from "./corpus/template.ts";
import { WATERLOGGING } from "./corpus/waterlogging.ts";
import { indianHour } from "./rhythm.ts";

/** One cause about which a whole city writes at once. */
export interface Surge {
  readonly district: DistrictName;
  readonly templates: readonly Template[];
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What has happened in the days before the rehearsal begins. */
export function pastSurges(startAt: number): readonly Surge[] {
  const lasting = (daysBefore: number, hour: number, hours: number) => {
    const from = indianHour(startAt, daysBefore, hour);
    return { from, to: from + hours * HOUR_MS };
  };
  return [
    { district: "Panipat", templates: GARBAGE_STRIKE, ...lasting(6, 8, 11) },
    { district: "Jind", templates: FEEDER_FAILURE, ...lasting(4, 19.5, 2.5) },
    { district: "Gurugram", templates: WATERLOGGING, ...lasting(2, 17, 4) },
  ];
}

const LIVE_CAUSES: readonly Pick<Surge, "district" | "templates">[] = [
  { district: "Gurugram", templates: WATERLOGGING },
  { district: "Hisar", templates: FEEDER_FAILURE },
  { district: "Faridabad", templates: WATERLOGGING },
  { district: "Ambala", templates: FEEDER_FAILURE },
  { district: "Rohtak", templates: GARBAGE_STRIKE },
];

const LIVE_EVERY_MS = 12 * MINUTE_MS;
const LIVE_FIRST_AFTER_MS = 2 * MINUTE_MS;
const LIVE_LASTS_MS = 4 * MINUTE_MS;

/** While the rehearsal runs, a surge comes about every quarter of an hour, one cause after the other. Null in between. */
export function liveSurge(startAt: number, at: number): Surge | null {
  const since = at - startAt - LIVE_FIRST_AFTER_MS;
  const ordinal = Math.floor(since / LIVE_EVERY_MS);
  const cause = since < 0 ? undefined : LIVE_CAUSES[ordinal % LIVE_CAUSES.length];
  const from = startAt + LIVE_FIRST_AFTER_MS + ordinal * LIVE_EVERY_MS;
  return cause && at < from + LIVE_LASTS_MS ? { ...cause, from, to: from + LIVE_LASTS_MS } : null;
}
