import { z } from "zod";
import type { Dossier, DossierCase } from "#contract/dossier.ts";
import { ranked, rankingSchema } from "#contract/wallScenes.ts";
import type { Reader } from "#db/connection.ts";
import type { FirstSettings } from "../../core/settings/firstSettings.ts";
import { wallCardOf } from "#db/queries/wallCards.ts";
import {
  allOpenInStop,
  allOwingInStop,
  largestIncidents,
  owingInStop,
  readingCandidates,
  worstPlaces,
  worstSorts,
} from "#db/review/standing.ts";
import { readSetting } from "#db/settings.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { figuresAgainstTargets } from "#domain/performance/targets.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Stop } from "#domain/review/stop.ts";
import { worthReading } from "#domain/review/worthReading.ts";
import { saysSomething } from "#domain/text/saysSomething.ts";
import { categories } from "#domain/understanding/categories.ts";
import { pick } from "../../core/pick.ts";
import { toldPlace } from "../../core/toldPlace.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { ranking } from "../scenes/ranking.ts";
import { promisesAtStop } from "./promiseLines.ts";
import type { ReadStopFigures } from "./stopFigures.ts";

const READ_ALOUD = 5;
const CANDIDATES = 400;
const OFFICES = 8;
const SORTS = 6;
const PLACES = 6;
const INCIDENTS = 5;
/** Promises of the reviews before: so far back they are told. */
const PROMISED_WITHIN_MS = 120 * DAY_MS;

export interface DossierParts {
  readonly record: Reader;
  readonly registry: () => Registry;
  readonly stopFigures: ReadStopFigures;
  /** Of the room: what it shows of pictures, and its targets. A rehearsal has none of its own. */
  readonly settings: Pick<FirstSettings, "wall">;
}

/** What the cell has in hand when it comes to a stop. `now` is milliseconds UTC. */
export async function dossierOf({ record, registry, stopFigures, settings }: DossierParts, stop: Stop, now: number): Promise<Dossier> {
  const { period, figures } = await stopFigures(stop, now);
  const { targets, pictures } = settings.wall();
  const rest = restOf(record, { registry: registry(), pictures: pictures.all }, stop, now);
  return { readAt: now, period, figures, targets: [...figuresAgainstTargets(figures, targets)], ...rest };
}

/** The cases that are told of at a stop: worth reading aloud, the newest of each cluster, and what was promised before. */
export function casesToldAt(reader: Reader, stop: Stop, registry: Registry, now: number): readonly GrievanceId[] {
  return [
    ...readAloudAt(reader, stop, "none", now).map(({ grievanceId }) => grievanceId as GrievanceId),
    ...largestIncidents(reader, stop, INCIDENTS).map(({ newest }) => newest),
    ...promisesAtStop(reader, keyOf(stop), now - PROMISED_WITHIN_MS, { registry, now }).flatMap(({ cases }) => cases.map(({ id }) => id)),
  ];
}

/** All that is read at once, of one instant. */
function restOf(
  reader: Reader,
  { registry, pictures }: { readonly registry: Registry; readonly pictures: RoomPictures },
  stop: Stop,
  now: number,
): Omit<Dossier, "readAt" | "period" | "figures" | "targets"> {
  return reader.snapshot(() => {
    return {
      ranking: rankingOfStop(reader, stop, now),
      offices: owingInStop(reader, stop, OFFICES).map((owing) => ({
        ...owing,
        label: labelIn(registry, owing.office),
        holder: registry.holderAt(owing.office, now)?.officer.name ?? null,
      })),
      owing: allOwingInStop(reader, stop),
      all: allOpenInStop(reader, stop),
      sorts: worstSorts(reader, stop, SORTS).map((sort) => ({ ...sort, label: labelOfSort(sort.department, sort.category) })),
      places: worstPlaces(reader, stop, PLACES).map((each) => ({ ...each, ...toldPlace(reader, each.place, each.district) })),
      incidents: largestIncidents(reader, stop, INCIDENTS).flatMap(({ newest, cases, citizens }) => {
        const told = dossierCaseOf(reader, newest, pictures);
        return told === null ? [] : [{ ...told, cases, citizens }];
      }),
      promises: promisesAtStop(reader, keyOf(stop), now - PROMISED_WITHIN_MS, { registry, now }),
      cases: readAloudAt(reader, stop, pictures, now),
    };
  });
}

/** Worth reading aloud: the heaviest that have words. A case that is to be silent, or is a picture without a word, is put before nobody to be read. */
function readAloudAt(reader: Reader, stop: Stop, pictures: RoomPictures, now: number): DossierCase[] {
  const told = new Map<GrievanceId, DossierCase>();
  const canBeRead = (id: GrievanceId) => {
    const found = dossierCaseOf(reader, id, pictures);
    if (found === null || found.silence !== null || !saysSomething(found.text)) return false;
    told.set(id, found);
    return true;
  };
  return worthReading(readingCandidates(reader, stop, CANDIDATES), READ_ALOUD, now, canBeRead).flatMap(({ id }) => told.get(id) ?? []);
}

function keyOf(stop: Stop): string {
  return stop.of === "district" ? stop.district : stop.department;
}

/** As it may be shown to all: masked, and without the words of what was written to the office alone. */
export function dossierCaseOf(reader: Reader, id: GrievanceId, pictures: RoomPictures): DossierCase | null {
  const card = wallCardOf(reader, id, pictures);
  if (card === null) return null;
  return {
    ...pick(
      card,
      "grievanceId",
      "ticket",
      "silence",
      "sensitive",
      "urgency",
      "department",
      "district",
      "openedAt",
      "overdue",
      "picture",
      "state",
    ),
    text: card.text.told(),
    ...toldPlace(reader, card.place, card.district),
  };
}

function labelOfSort(department: string | null, category: string | null): { en: string; hi: string } {
  const known = categories().find((each) => each.department === department && each.code === category);
  return known === undefined ? { en: category ?? "", hi: category ?? "" } : { ...known.label };
}

/** The setting under which a part of a record has how all stood when it was taken from the whole. */
export const CARRIED_RANKING = "carriedRanking";
/** A record that an earlier version carried says nothing of the cell's delay, and of no place that it is shared. */
const carried = { ...ranked, askedTooLate: ranked.askedTooLate.default(0), isShared: z.boolean().default(false) };
const carriedRankingSchema = z.strictObject({
  readAt: z.number().int(),
  ranking: rankingSchema.extend({
    districts: z.array(z.strictObject({ district: districtNameSchema, ...carried })),
    departments: z.array(z.strictObject({ department: departmentCodeSchema, ...carried })),
  }),
});

/** Where a stop stands among those that are ranked; null where there is nothing to judge it by. `now` is milliseconds UTC. */
export function rankingOfStop(reader: Reader, stop: Stop, now: number): Dossier["ranking"] {
  const carried = carriedRankingSchema.safeParse(readSetting(reader, CARRIED_RANKING));
  // A part of the record knows nothing of the others.
  const { readAt, ranking: all } = carried.success ? carried.data : { readAt: now, ranking: ranking(reader, now) };
  const own =
    stop.of === "district"
      ? all.districts.find(({ district }) => district === stop.district)
      : all.departments.find(({ department }) => department === stop.department);
  if (own === undefined) return null;
  const among = stop.of === "district" ? all.districts.length : all.departments.length;
  return { ...pick(own, "rank", "rankWas", "score", "scoreWas", "parts", "open", "overdue", "askedTooLate"), among, readAt };
}
