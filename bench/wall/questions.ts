import { standardRegistry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { heat } from "#db/queries/heat.ts";
import { surges } from "#db/queries/surges.ts";
import { trendDays, trendHours } from "#db/queries/trend.ts";
import { openEmergencies, wallCards } from "#db/queries/wallCards.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import { overdueBoard } from "#engine/services/scenes/overdueBoard.ts";
import { ranking } from "#engine/services/scenes/ranking.ts";
import { trend } from "#engine/services/scenes/trend.ts";

export const FULL_REFRESH = "one full refresh";

/** Everything that a wall asks at an instant, and all of it together as one refresh. */
export function wallQuestions(record: Writer, now: number): Readonly<Record<string, () => unknown>> {
  const each = {
    figures: () => wallFigures(record, now),
    "cards (24)": () => wallCards(record, 24),
    "emergencies (5)": () => openEmergencies(record, 5),
    "alerts (6)": () => openAlerts(record, now, 6),
    heat: () => heat(record, now),
    "overdue board (12)": () => overdueBoard(record, standardRegistry(), { offices: 12, now }),
    ranking: () => ranking(record, now),
    trend: () => trend(record, now),
  };
  return {
    ...each,
    "of the trend: hours and days": () => [trendHours(record, now, 48), trendDays(record, now, 30)],
    "of the trend: surges": () => surges(record, now, 8),
    [FULL_REFRESH]: () => record.snapshot(() => Object.values(each).map((ask) => ask())),
  };
}
