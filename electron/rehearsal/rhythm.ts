import type { Random } from "./random.ts";

const INDIA_AHEAD_MS = 5.5 * 3_600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** How busy each hour of the Indian day is, against 1 for the average: before work and after dinner people write. */
const BUSY_BY_HOUR = [0.3, 0.15, 0.1, 0.1, 0.15, 0.4, 0.9, 1.4, 1.8, 2, 1.8, 1.4, 1.1, 1, 1, 1.1, 1.2, 1.4, 1.7, 1.9, 1.7, 1.3, 0.9, 0.5];
const BUSIEST = Math.max(...BUSY_BY_HOUR);

/** How busy this moment is, against 1 for an average one. `at` is milliseconds UTC. */
export function busyness(at: number): number {
  const hours = ((((at + INDIA_AHEAD_MS) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS;
  const before = BUSY_BY_HOUR[Math.floor(hours)] ?? 1;
  const after = BUSY_BY_HOUR[(Math.floor(hours) + 1) % 24] ?? 1;
  return before + (after - before) * (hours % 1);
}

/** A moment between two others, likelier where the day is busy. */
export function busyMoment(random: Random, from: number, to: number): number {
  for (;;) {
    const at = Math.round(from + random.fraction() * (to - from));
    if (random.fraction() * BUSIEST < busyness(at)) return at;
  }
}

/** The given hour of the Indian day that lies so many whole days before the day of `at`. */
export function indianHour(at: number, daysBefore: number, hour: number): number {
  const midnight = Math.floor((at + INDIA_AHEAD_MS) / DAY_MS) * DAY_MS - INDIA_AHEAD_MS;
  return midnight - daysBefore * DAY_MS + hour * HOUR_MS;
}
