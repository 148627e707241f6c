import { v5 } from "uuid";
import type { GrievanceId, IncidentId } from "../ids.ts";

const NAMESPACE = "b9a4a1b2-5f3e-5c61-9d0b-7a1c6f5d2e43";

/** Derived from the first case of the incident, so that seats with the same cases have the same id. */
export function incidentIdOf(founder: GrievanceId): IncidentId {
  return v5(founder, NAMESPACE) as IncidentId;
}
