import { ORPCError } from "@orpc/client";
import type { MessageId } from "../../../i18n/en.ts";
import { failureOf, failureSentence } from "../../../ui/failure.ts";

/** Why something was not done to a campaign, as a person is told. */
export function campaignFailure(error: unknown): MessageId {
  const known = error instanceof ORPCError ? OF_CODES[error.code] : undefined;
  return known ?? failureSentence(failureOf(error));
}

const OF_CODES: Readonly<Record<string, MessageId>> = {
  WRONG_STATE: "paper.invitations.fault.state",
  REHEARSAL: "paper.invitations.fault.rehearsal",
  CANNOT_WRITE: "paper.invitations.fault.cannot-write",
  NO_OPEN_POST: "paper.invitations.fault.no-open-post",
  HIDDEN_OPEN_POST: "paper.invitations.fault.hidden-open-post",
  TOO_LONG: "paper.invitations.fault.too-long",
  WEB_ADDRESS: "paper.invitations.fault.web-address",
  UNKNOWN: "paper.invitations.fault.unknown",
};
