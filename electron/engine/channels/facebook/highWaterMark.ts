import { z } from "zod";

/*
 * How far a list is recorded. Meta's ids do not rise with time and its times are whole seconds, so that no single thing marks the place:
 * everything up to `floorAt` is recorded, and above it what `recent` names. Between the two lies some time, in which what Meta
 * shows late still counts as new.
 */

const knownSchema = z.tuple([z.string(), z.number()]);
export const highWaterMarkSchema = z.object({ floorAt: z.number(), recent: z.array(knownSchema) });
export type HighWaterMark = z.infer<typeof highWaterMarkSchema>;

/** One thing of a list; `at` is in milliseconds UTC by Meta's clock, so that ours does not matter. */
export const metSchema = z.object({ id: z.string(), at: z.number() });
export type Met = Readonly<z.infer<typeof metSchema>>;

/** So late Meta may show a thing. */
const LATE_MS = 10 * 60_000;
/** After a flood the floor rises sooner. */
const MOST_RECENT = 300;

export function isRecorded(mark: HighWaterMark | null, { id, at }: Met): boolean {
  if (mark === null) return false;
  return at <= mark.floorAt || mark.recent.some(([known]) => known === id);
}

/** The high-water mark once these are recorded as well. Its floor never falls. */
export function withRecorded(mark: HighWaterMark | null, met: readonly Met[]): HighWaterMark | null {
  if (met.length === 0) return mark;
  const all = new Map(mark?.recent);
  for (const { id, at } of met) all.set(id, at);
  const newestFirst = [...all].toSorted(([, one], [, other]) => other - one);
  const newestAt = newestFirst[0]?.[1] ?? 0;
  const cutAt = newestFirst[MOST_RECENT]?.[1] ?? 0;
  const floorAt = Math.max(mark?.floorAt ?? 0, newestAt - LATE_MS, cutAt);
  return { floorAt, recent: newestFirst.slice(0, MOST_RECENT).filter(([, at]) => at > floorAt) };
}
