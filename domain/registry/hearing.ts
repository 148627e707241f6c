import type { Complaint, Hearing } from "../grievance/decision.ts";
import { seniorsTo } from "./ladder.ts";
import { markOfOffice } from "./markOfOffice.ts";
import type { Office } from "./office.ts";
import { officeIdOfMark } from "./registry.ts";
import type { Registry } from "./registry.ts";
import { CHIEF_MINISTERS_OFFICE } from "./standardOffices.ts";

/** Who may hear a complaint against an officer, by the holders of offices at `at` (milliseconds UTC). */
export function hearingOf(registry: Registry, at: number): Hearing {
  return {
    mayHear: (office, complaint) => {
      const id = typeof office === "string" ? office : officeIdOfMark(office);
      return complaint.against === null || hearers(complaint, registry, at).some((each) => each.id === id);
    },
    nearest: (complaint) => {
      const [office] = complaint.against === null ? [] : hearers(complaint, registry, at);
      return office === undefined ? null : markOfOffice(office, complaint);
    },
  };
}

/** The offices that may hear a complaint, nearest first. Nobody is above the Chief Minister's Office, so it hears complaints against itself. */
export function hearers({ against, openedAt }: Complaint, registry: Registry, at: number): readonly Office[] {
  const accused = against === null ? null : registry.office(against);
  if (accused === null) return [];
  const { id, department, district } = accused;
  const seniors = seniorsTo({ department, district, office: id }, registry, at, openedAt);
  return seniors.length > 0 ? seniors : [registry.office(CHIEF_MINISTERS_OFFICE.id) ?? CHIEF_MINISTERS_OFFICE];
}
