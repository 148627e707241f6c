import type { CaseHistory } from "#contract/grievances.ts";
import type { Calendar } from "#domain/clock/policy.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { NotifiedService } from "#domain/rightToService/service.ts";
import { serviceOf } from "#domain/rightToService/serviceOf.ts";
import { statutoryDates } from "#domain/rightToService/statutoryDates.ts";

type About = Pick<Grievance, "kind" | "department" | "category" | "openedAt" | "sensitive">;

/** The days that the law gives for what a case is about; null where it names no service, and for a sensitive case, whose category is not told. */
export function statutoryOf(about: About, services: readonly NotifiedService[], calendar: Calendar): CaseHistory["statutory"] {
  const service = about.sensitive === null ? serviceOf(about, services) : null;
  if (service === null) return null;
  const { name, limit, unit, designated, first, second, checkedOn } = service;
  return { service: name, limit, unit, designated, first, second, checkedOn, ...statutoryDates(service, about.openedAt, calendar) };
}
