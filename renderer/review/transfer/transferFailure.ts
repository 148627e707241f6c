import { ORPCError } from "@orpc/client";
import { type Complaint, complaintOfError } from "../../ui/people/passphraseFault.ts";

/** Why a carried file was not made, opened or taken in, where it is not for the file itself. */
export function transferFailure(error: unknown): Complaint {
  const isForbidden = error instanceof ORPCError && error.code === "FORBIDDEN";
  return isForbidden ? { message: "review.refused.forbidden" } : complaintOfError(error);
}
