import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { addPosts } from "#db/bulk/addPosts.ts";
import { fillRecord } from "#db/bulk/fillRecord.ts";
import type { Fullness } from "#db/bulk/fillRecord.ts";
import type { Writer } from "#db/connection.ts";
import { stats } from "#db/queries/stats.ts";
import { tick } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { type Generated, newRecord } from "./newRecord.ts";
import { passingOn } from "./passingOn.ts";
import { tellYear } from "./year.ts";

export interface GenerateOptions {
  readonly file: string;
  readonly cases: number;
  /** In all, where they are to be more than the complaints' own: others pass these on, and belong to no case. */
  readonly posts?: number;
  readonly seed: number;
  /** The end of the year that is told, milliseconds UTC. */
  readonly until: number;
  readonly fullness: Fullness;
  /** How far it has come, for a person. */
  readonly onProgress: (line: string) => void;
}

/** Makes a record of so many cases, as a year of them. */
export function generateRecord(options: GenerateOptions): Generated {
  return newRecord(options, (writer) => {
    fillWith(writer, options);
    if (options.posts !== undefined) addOthers(writer, { ...options, posts: options.posts });
    keepTime(writer, options);
  });
}

function fillWith(writer: Writer, { cases, seed, until, fullness, onProgress }: GenerateOptions): void {
  const { understand } = createUnderstanding();
  const startedAt = performance.now();
  const steps = fillRecord(writer, fullness, ({ addPost, addEvents, addCase }) =>
    tellYear(
      {
        cases,
        seed,
        until,
        withPayloads: fullness === "whole",
        policy: DEFAULT_SLA_POLICY,
        understand,
        superiorsOf: rememberedSuperiors(),
      },
      { onPost: addPost, onEvents: addEvents, onSettled: addCase },
    ),
  );
  for (const step of steps) {
    const seconds = (performance.now() - startedAt) / 1_000;
    if (typeof step === "number") onProgress(`${step} of ${cases} cases, ${Math.round(step / seconds)} a second`);
    else onProgress(`index ${step.index}`);
  }
}

/** As many posts more as are missing from so many in all. */
function addOthers(writer: Writer, { posts, cases, seed, onProgress }: GenerateOptions & { readonly posts: number }): void {
  const count = posts - stats(writer).posts;
  const startedAt = performance.now();
  for (const step of addPosts(writer, (addPost) => passingOn(writer, { count, citizens: cases, seed }, addPost))) {
    const seconds = (performance.now() - startedAt) / 1_000;
    if (typeof step === "number") onProgress(`${step} of ${count} posts that pass complaints on, ${Math.round(step / seconds)} a second`);
    else onProgress(`index ${step.index}`);
  }
}

/** The registry without people changes with the land only, and that seldom. */
function rememberedSuperiors(): (mark: Mark | null, now: number) => readonly OfficeId[] {
  const known = new Map<string, readonly OfficeId[]>();
  return (mark, now) => {
    const key = `${mark?.department} ${mark?.district} ${mark?.office} ${Math.floor(now / DAY_MS)}`;
    const before = known.get(key);
    if (before) return before;
    const superiors = superiorsFor(mark, standardRegistry(), now);
    known.set(key, superiors);
    return superiors;
  };
}

/** The engine's own clock at the end of the year: flags what is late, draws the check calls and knows when to look at each case next. */
function keepTime(writer: Writer, { until, onProgress }: GenerateOptions): void {
  onProgress("the clock");
  const superiorsOf = rememberedSuperiors();
  const clock = {
    record: writer,
    policy: () => DEFAULT_SLA_POLICY,
    superiorsOf: (mark: Mark | null) => superiorsOf(mark, until),
    now: () => until,
    onDidChange: () => undefined,
  };
  while (tick(clock).hasMore);
}
