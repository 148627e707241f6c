import type { CaseKey } from "../../ids.ts";
import { grievanceIdOf } from "../caseKey.ts";
import type { GrievanceEvent } from "../events.ts";
import { ticketOf } from "../ticket.ts";

const CASE_KEY = "x:100:7" as CaseKey;
export const EXAMPLE_ID = grievanceIdOf(CASE_KEY);

type Proposal = Extract<GrievanceEvent, { readonly type: "grievance-opened" }>["payload"]["proposal"];

/** A post of X opens the case with {@link EXAMPLE_ID}: an ordinary complaint for nobody, but for what is given. Times are milliseconds UTC. */
export function exampleOpening(
  { openedAt, dueAt }: { readonly openedAt: number; readonly dueAt: number | null },
  proposal: Partial<Proposal> = {},
): GrievanceEvent {
  return {
    type: "grievance-opened",
    version: 1,
    payload: {
      ticket: ticketOf(EXAMPLE_ID, openedAt),
      channel: "x",
      caseKey: CASE_KEY,
      post: { channel: "x", externalId: "100" },
      openedAt,
      proposal: {
        language: "hi",
        kind: "grievance",
        departments: [],
        district: null,
        place: null,
        urgency: "routine",
        routine: false,
        ...proposal,
      },
      dueAt,
    },
  };
}
