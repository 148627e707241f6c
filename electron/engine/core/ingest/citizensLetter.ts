import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Reader } from "#db/connection.ts";
import type { CitizenPost } from "#db/queries/citizenPosts.ts";
import { payloadOf } from "#db/queries/payloadOf.ts";
import { authorOfPost } from "#db/queries/threads.ts";
import { isAddressFor, replyAddressesIn } from "../mail/replyAddress.ts";
import type { IntakeRules } from "./ingestPosts.ts";

/**
 * Whether a letter in a case is its citizen's own: it bears their address and came to the reply address that our answer gave to them alone.
 * Anybody may write a From; such a letter joins the case, where a person reads it, and does nothing by itself.
 */
export function isCitizensLetter(
  reader: Reader,
  { firstPost, ticket }: Pick<Grievance, "firstPost" | "ticket">,
  { channel, externalId }: Pick<CitizenPost, "channel" | "externalId">,
  { replyKey, recipientsIn }: Pick<IntakeRules, "replyKey" | "recipientsIn">,
): boolean {
  const citizen = authorOfPost(reader, firstPost);
  if (citizen === null || authorOfPost(reader, { channel, externalId }) !== citizen) return false;
  if (replyKey === undefined || recipientsIn === undefined) return false;
  const raw = payloadOf(reader, { channel, externalId });
  const addresses = raw === null ? [] : replyAddressesIn(recipientsIn(raw));
  return addresses.some((address) => isAddressFor(address, { kind: "citizen", ticket, address: citizen }, replyKey()));
}
