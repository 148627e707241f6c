import { z } from "zod";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import { outcomeOfError, wordsOfX as wordsOfPlatform } from "../../core/ports/postOutcome.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import { GraphError, isGone, isPermissionCode, isProofOrToken } from "./graphRefusal.ts";
import { idSchema } from "./payload.ts";

/** The id that Meta gave to what was written; undefined where its answer names none. */
export function idOfSent(answer: unknown): string | undefined {
  const sent = sentSchema.safeParse(answer);
  return sent.success ? (sent.data.message_id ?? sent.data.id) : undefined;
}

const sentSchema = z.object({ id: idSchema.optional(), message_id: idSchema.optional() });

/** Meta does not take the same words twice in a row, and lets who wrote a comment be sent one message about it. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof GraphError && (error.refusal.code === 506 || error.refusal.code === 10_900);
}

/** What an error of a call says of the reply. What is not surely one or the other is unclear. */
export function outcomeOf(error: unknown, way: WayOfMeta): PostOutcome {
  if (error instanceof GraphError) {
    const code = refusalOf(error, way);
    if (code !== null) return { kind: "refused", code, detail: wordsOfPlatform(error.message) };
  } else if (isGone(error)) return { kind: "refused", code: "post-gone", detail: wordsOfPlatform((error as Error).message) };
  return outcomeOfError(error);
}

/** How it was sent. */
interface WayOfMeta {
  readonly isPrivate: boolean;
  /** As the answer of a person, which an app may do only once Meta has approved it for that. */
  readonly asPerson: boolean;
}

/** Null where Meta's number says nothing that the fault does not say. */
function refusalOf(error: GraphError, { isPrivate, asPerson }: WayOfMeta): ReplyRefusal | null {
  const { code, message } = error.refusal;
  if (isPrivate && isTooLate(error)) return "not-allowed";
  // Messages that are answered in time go out all the same: the account is not held up for it.
  if (asPerson && isPermissionCode(code)) return "not-allowed";
  // The page is blocked from writing, whatever it says and to whom: nothing more is tried until a person has looked.
  if (code === 368) return "no-permission";
  if (isProofOrToken(error.refusal)) return "no-permission";
  if (code === 551 || (code === 200 && /cannot (?:reply|comment)|not allow(?:ed)? to (?:reply|comment)/iu.test(message)))
    return "not-allowed";
  if (isPermissionCode(code)) return "no-permission";
  if (isGone(error)) return "post-gone";
  if (error.fault !== "bad-request") return null;
  return /too long|(?:character|length) limit/iu.test(message) ? "too-long" : "other";
}

/** After the time that Meta gives nobody may answer. 10903 is said of a comment that is too old, or whose author takes no messages. */
function isTooLate({ refusal: { code, subcode, message } }: GraphError): boolean {
  return code === 10_903 || TOO_LATE.has(subcode ?? 0) || (code === 10 && /outside (?:of )?(?:the )?allowed window/iu.test(message));
}

/** Of Messenger and of Instagram. */
const TOO_LATE: ReadonlySet<number> = new Set([2_018_278, 2_534_022]);
