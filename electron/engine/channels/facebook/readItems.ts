import { z } from "zod";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { EdgePage } from "./edge.ts";
import { idSchema, readTime } from "./payload.ts";
import type { ReadItems, WalkItem } from "./walk.ts";

/** The things of a page as a walk takes them; one that cannot be read costs itself alone. `timeField` says when a thing was written. */
export function readItems(
  { items, next }: EdgePage,
  timeField: "created_time" | "timestamp",
  normalise: (raw: unknown) => IncomingPost | null,
): ReadItems {
  const problems: string[] = [];
  const read = items.flatMap((raw, index): readonly WalkItem[] => {
    const post = normalise(raw);
    if (post === null) {
      problems.push(`Thing number ${index + 1} of a list of Meta's could not be read and was left out.`);
      return [];
    }
    return [{ id: post.externalId, at: timeOf(raw, timeField) ?? post.createdAt, post, isInOrder: true }];
  });
  return { items: read, next, problems };
}

export function timeOf(raw: unknown, field: "created_time" | "timestamp"): number | null {
  const read = z.looseObject({ id: idSchema, [field]: z.union([z.string(), z.number()]) }).safeParse(raw);
  const value = read.success ? read.data[field] : undefined;
  return typeof value === "string" || typeof value === "number" ? readTime(value) : null;
}
