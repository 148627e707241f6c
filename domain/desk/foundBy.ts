import { WRITTEN_KINDS } from "../grievance/writtenWords.ts";
import type { ExcerptPart } from "../text/typedWords.ts";

/** What of a case the words of a search may meet. */
export const FOUND_BY = [
  "number",
  "department",
  "category",
  "district",
  "place",
  "office",
  "officer",
  "author",
  "post",
  ...WRITTEN_KINDS,
] as const;
type FoundBy = (typeof FOUND_BY)[number];

/** Why a search finds a case. */
export interface FindReason {
  readonly by: FoundBy;
  /** The ticket, or the code or id of what met the words; null for a text. */
  readonly value: string | null;
  /** Masked, with the words marked; empty where nothing of it may be shown as it is. */
  readonly excerpt: readonly ExcerptPart[];
}
