import { z } from "zod";
import { DOUBTS } from "../proposal/proposal.ts";
import type { Doubt, Proposal } from "../proposal/proposal.ts";
import type { Grievance } from "./grievance.ts";

/** What of a case waits for a person to say whether it is right. */
export type Doubtful = Pick<Grievance, "doubts" | "maybeEmergency">;

export const NO_DOUBTS: Doubtful = { doubts: [], maybeEmergency: false };

/** What is doubtful of a proposal. An emergency is none that may be one. */
export function doubtfulOf({ certainty, urgency }: Pick<Proposal, "certainty" | "urgency">): Doubtful {
  if (certainty === null) return NO_DOUBTS;
  return {
    doubts: DOUBTS.filter((doubt) => doubt !== "sensitive" && certainty.check.includes(doubt)),
    maybeEmergency: certainty.maybeEmergency && urgency !== "emergency",
  };
}

const recordedSchema = z.looseObject({ check: z.array(z.string()), maybeEmergency: z.boolean() });

/** The same of a proposal as it was recorded. Lenient, since another version of the program may have written it. */
export function recordedDoubts(certainty: unknown, urgency: Proposal["urgency"]): Doubtful {
  const read = recordedSchema.safeParse(certainty).data;
  if (read === undefined) return NO_DOUBTS;
  return { doubts: DOUBTS.filter((doubt) => read.check.includes(doubt)), maybeEmergency: read.maybeEmergency && urgency !== "emergency" };
}

interface Corrected {
  readonly kind?: unknown;
  readonly department?: unknown;
  readonly district?: unknown;
  readonly urgency?: unknown;
  readonly sensitive?: never;
}

/** What is still doubtful after a person has said what these fields are. */
export function doubtsLeft({ doubts, maybeEmergency }: Doubtful, corrected: Corrected): Doubtful {
  return {
    doubts: doubts.filter((doubt) => corrected[doubt] === undefined),
    maybeEmergency: maybeEmergency && corrected.urgency === undefined,
  };
}

/** A person alone settles whether a case is sensitive: no reading of the posts, and no mark. */
export function sensitiveDoubtOf({ doubts }: Pick<Doubtful, "doubts">): Doubtful["doubts"] {
  return doubts.filter((doubt) => doubt === "sensitive");
}

export function isDoubtful({ doubts, maybeEmergency }: Doubtful, field: string): boolean {
  return field === "urgency" ? maybeEmergency : doubts.some((doubt: Doubt) => doubt === field);
}
