import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import type { IncidentFacts } from "../understanding/incidentSketch.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { OPEN_STATES } from "./state.ts";

const words = z.array(z.string()).catch([]);

/** What the opening of a case says beyond the fields of the case. Lenient, since another version of the program may have written it. */
const openingWordsSchema = z.object({
  departments: z.array(z.object({ code: departmentCodeSchema, evidence: words })),
  category: z.object({ code: z.string() }).nullable().catch(null),
  urgencyEvidence: words,
});
export type OpeningWords = z.infer<typeof openingWordsSchema>;

export function openingWordsOf({ payload }: EventOf<"grievance-opened">): OpeningWords {
  return openingWordsSchema.parse(payload.proposal);
}

/** What a case is compared by: the department that answers now, and those that its opening proposed. */
export function incidentFactsOf(grievance: Grievance, opening: OpeningWords, author: string | null): IncidentFacts {
  const codes = opening.departments.map(({ code }) => code);
  const departments = grievance.department === null ? codes : [...new Set([grievance.department, ...codes])];
  return {
    at: grievance.openedAt,
    author,
    departments,
    category: departments[0] === codes[0] ? (opening.category?.code ?? null) : null,
    district: grievance.district,
    place: grievance.place,
    routine: grievance.routine,
  };
}

/** The citizen's words that are evidence for the answering department and for the urgency. */
export function evidenceOf(grievance: Grievance, { departments, urgencyEvidence }: OpeningWords): readonly string[] {
  const forDepartment = departments.find(({ code }) => code === grievance.department)?.evidence ?? [];
  return [...new Set([...urgencyEvidence, ...forDepartment])];
}

/** A case that is no grievance, or a duplicate, belongs to no incident. */
export function countsForIncident({ state }: Pick<Grievance, "state">): boolean {
  return state !== "not-a-grievance" && state !== "duplicate";
}

/** Only grievances are compared; praise and suggestions form no incidents. */
export function isCompared({ kind }: Pick<Grievance, "kind">): boolean {
  return kind === "grievance";
}

export function isOpen({ state }: Pick<Grievance, "state">): boolean {
  return OPEN_STATES.includes(state);
}
