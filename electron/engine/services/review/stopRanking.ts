import { z } from "zod";
import type { Stop } from "#domain/review/stop.ts";
import { rankingSchema } from "#contract/wallScenes.ts";
import type { Dossier } from "#contract/dossier.ts";
import type { Reader } from "#db/connection.ts";
import { readSetting } from "#db/settings.ts";
import { ranking } from "../scenes/ranking.ts";

/** The setting under which a part of a record has how all stood when it was taken from the whole. */
export const CARRIED_RANKING = "carriedRanking";
const carriedRankingSchema = z.strictObject({ readAt: z.number().int(), ranking: rankingSchema });

/** Where a stop stands among all; null where there is nothing to judge it by. `now` is milliseconds UTC. */
export function rankingOfStop(reader: Reader, stop: Stop, now: number): Dossier["ranking"] {
  const carried = carriedRankingSchema.safeParse(readSetting(reader, CARRIED_RANKING));
  // A part of the record knows nothing of the others.
  const { readAt, ranking: all } = carried.success ? carried.data : { readAt: now, ranking: ranking(reader, now) };
  const own =
    stop.of === "district"
      ? all.districts.find(({ district }) => district === stop.district)
      : all.departments.find(({ department }) => department === stop.department);
  if (own === undefined) return null;
  const { rank, rankWas, score, scoreWas, parts, open, overdue } = own;
  const among = stop.of === "district" ? all.districts.length : all.departments.length;
  return { rank, rankWas, score, scoreWas, parts: { ...parts }, open, overdue, among, readAt };
}
