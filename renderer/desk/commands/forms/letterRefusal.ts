import { ORPCError } from "@orpc/client";
import type { LetterFault } from "#contract/letters.ts";
import type { MessageId } from "../../../i18n/en.ts";

/** Why the engine made no such letter, or did not issue it; null for another failure. */
export function letterRefusalOf(error: unknown): MessageId | null {
  if (!(error instanceof ORPCError) || error.code !== "REFUSED") return null;
  const { code } = error.data as { readonly code: LetterFault };
  return `desk.refusal.${code}`;
}
