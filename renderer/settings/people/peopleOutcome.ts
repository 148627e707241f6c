import { complaintOfError } from "../../ui/people/passphraseFault.ts";
import type { Outcome } from "../parts/Outcome.tsx";

/** What the engine answered to a change of people. */
export function outcomeOfPeopleError(error: unknown): Outcome {
  const { message, values } = complaintOfError(error);
  return { good: false, message, ...(values && { values }) };
}
