import type { MessageId } from "../../i18n/en.ts";
import { type Failure, failureOf, failureSentence } from "../../ui/failure.ts";

/** Another try changes nothing about these. */
const STAYS: ReadonlySet<Failure> = new Set<Failure>(["notFound", "forbidden", "outOfScope", "signedOut", "locked"]);

/** Why a case cannot be shown. */
export function caseFailure(error: unknown): MessageId {
  const failure = failureOf(error);
  return STAYS.has(failure) ? failureSentence(failure) : "desk.case.failed";
}
