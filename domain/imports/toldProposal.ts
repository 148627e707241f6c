import type { Proposal } from "../proposal/proposal.ts";
import type { ExportRow } from "../portal/exportRow.ts";

const MOST_DEPARTMENTS = 3;
const LONGEST_PLACE = 200;

/** The program's proposal with the department and place that the export names; what it does not name stays. */
export function toldProposal(proposal: Proposal, row: ExportRow): Proposal {
  const { department, departmentText } = row;
  const first = proposal.departments[0]?.code ?? null;
  const isOther = department !== null && department !== first;
  const guesses = proposal.departments.filter(({ code }) => code !== department);
  const told = department === null ? [] : [{ code: department, score: 1, evidence: departmentText === null ? [] : [departmentText] }];
  const district = row.district ?? proposal.district;
  return {
    ...proposal,
    // The portal has registered it as a grievance, whatever the program made of the words.
    kind: "grievance",
    departments: [...told, ...guesses].slice(0, MOST_DEPARTMENTS),
    category: isOther ? null : proposal.category,
    district,
    place: placeTold(row) ?? (district === proposal.district ? proposal.place : null),
    office: isOther || district !== proposal.district ? null : proposal.office,
  };
}

/** The nearest place that the row names. */
export function placeTold({ village, town, block }: ExportRow): string | null {
  const place = village ?? town ?? block;
  return place === null ? null : short(place, LONGEST_PLACE);
}

export function short(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/u, "");
}
