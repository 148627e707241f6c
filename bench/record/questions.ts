import type { Writer } from "#db/connection.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { heat } from "#db/queries/heat.ts";
import { owingOffices } from "#db/queries/owingOffices.ts";
import { stats } from "#db/queries/stats.ts";
import { openEmergencies, wallCards } from "#db/queries/wallCards.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { sweepOverdue } from "#db/sweep.ts";

const TIMES = 20;

/** Prints the median and the worst time of every question that screens repeat. */
export function measureQuestions(writer: Writer, now: number): void {
  const startedAt = performance.now();
  let flagged = 0;
  for (let swept = sweepOverdue(writer, now); swept > 0; swept = sweepOverdue(writer, now)) flagged += swept;
  console.log(`sweep: ${flagged} flags in ${(performance.now() - startedAt).toFixed(0)} ms`);

  const search = (text: string) => () => searchPosts(writer, { text, limit: 50 });
  const questions: Readonly<Record<string, () => unknown>> = {
    "wall figures": () => wallFigures(writer, now),
    "wall cards (24)": () => wallCards(writer, 24),
    "open emergencies (5)": () => openEmergencies(writer, 5),
    "alerts (6)": () => openAlerts(writer, now, 6),
    heat: () => heat(writer, now),
    "offices that owe (12)": () => owingOffices(writer, 12),
    stats: () => stats(writer),
    "sweep of nothing": () => sweepOverdue(writer, now),
    "search: one frequent word": search("पानी"),
    "search: two frequent words": search("पानी करनाल"),
    "search: a rare word": search("3999"),
    "search: a frequent and a rare word": search("pani 3999"),
    "search: a beginning of two letters": search("pa"),
    "search: a beginning of four letters": search("bijl"),
    "search: no such word": search("हवाईअड्डा"),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const times = Array.from({ length: TIMES }, () => {
      const askedAt = performance.now();
      ask();
      return performance.now() - askedAt;
    }).toSorted((one, other) => one - other);
    console.log(`${name.padEnd(36)} median ${(times[TIMES / 2] ?? 0).toFixed(2)} ms, worst ${(times.at(-1) ?? 0).toFixed(2)} ms`);
  }
}
