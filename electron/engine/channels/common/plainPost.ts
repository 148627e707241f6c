import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { cleanText } from "../../core/http/exchange.ts";

/** What a post has where its platform says nothing else. */
export const PLAIN_POST = {
  isPrivate: false,
  caseReference: null,
  languageHint: null,
  inReplyToId: null,
  inReplyToAuthorId: null,
  reposts: null,
  quotes: null,
  media: [],
  placeName: null,
  withheldIn: [],
} as const satisfies Partial<IncomingPost>;

export function blankToNull(text: string | undefined, clean = cleanText): string | null {
  return text === undefined || text.trim() === "" ? null : clean(text);
}

/** Null for an address that no browser would open by itself, such as `javascript:`. */
export function webAddressOrNull(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\//u.test(url) ? url : null;
}

/** A time before 2100 as milliseconds UTC; null for what is no time. */
export function timeOf(text: string | undefined): number | null {
  const at = Date.parse(text ?? "");
  return at >= 0 && at < YEAR_2100_MS ? at : null;
}

const YEAR_2100_MS = 4_102_444_800_000;
