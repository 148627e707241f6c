import { z } from "zod";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";
import { districtNameSchema } from "./districtNameSchema.ts";

/** Letters of a name in Hindi, and so many names in one event. */
export const LONGEST_PLACE_NAME = 200;
export const MOST_NAMINGS = 500;

/** Devanagari with figures and what stands between words: no Latin letter, nothing invisible. */
const HINDI = /^[\p{Script=Devanagari}\p{Nd}\p{P}\p{Zs}\u200c\u200d]+$/u;

/** How a place is written in Hindi, as a person types it. */
export function isHindiName(written: string): boolean {
  return HINDI.test(written) && /\p{Script=Devanagari}/u.test(written) && written.length <= LONGEST_PLACE_NAME;
}

/** As it is kept, however it was typed: one way to write each letter, single spaces. */
export function normaliseHindi(typed: string): string {
  return typed.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

export const placeNamingSchema = z.strictObject({
  name: z.string().trim().min(1).max(LONGEST_PLACE_NAME),
  /** Null for one that crosses districts. */
  district: districtNameSchema.nullable(),
  /** Null takes the correction back: what the directory says counts again. */
  hindi: z.string().max(LONGEST_PLACE_NAME).transform(normaliseHindi).refine(isHindiName).nullable(),
});
export type PlaceNaming = z.infer<typeof placeNamingSchema>;

const payloads = {
  /** A person said how places are written in Hindi. */
  "place-named": z.strictObject({ names: z.array(placeNamingSchema).min(1).max(MOST_NAMINGS) }),
} as const;

export type PlaceEvent = EventOfTable<typeof payloads>;

/** See {@link parseEvent}. */
export function parsePlaceEvent(type: string, version: number, payload: unknown): PlaceEvent | null {
  return parseEvent(payloads, type, version, payload);
}

/** The last word on each place; `of` names a place. Later events come later. */
export function standingNames(events: readonly PlaceEvent[]): readonly PlaceNaming[] {
  const last = new Map<string, PlaceNaming>();
  for (const { payload } of events) for (const naming of payload.names) last.set(`${naming.name}\n${naming.district ?? ""}`, naming);
  return [...last.values()];
}
