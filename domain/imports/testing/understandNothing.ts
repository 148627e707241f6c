import type { Proposal } from "../../proposal/proposal.ts";

/** The proposal for a text that says nothing. */
export function understandNothing(): Proposal {
  return {
    language: "en",
    kind: "other",
    departments: [],
    category: null,
    district: null,
    place: null,
    placeBasis: null,
    location: {
      district: null,
      subDivision: null,
      tehsil: null,
      block: null,
      town: null,
      village: null,
      locality: null,
      candidates: [],
      places: [],
    },
    office: null,
    urgency: "routine",
    urgencyEvidence: [],
    routine: false,
    speaker: "citizen",
    personalData: [],
    missing: [],
    certainty: null,
    sensitive: null,
  };
}
