import { OWING_STATES } from "../grievance/state.ts";
import { assertNever } from "../assertNever.ts";
import { answerable } from "../grievance/apply.ts";
import type { Grievance } from "../grievance/grievance.ts";
import type { OfficeId } from "../ids.ts";
import type { Registry } from "../registry/registry.ts";
import type { OfficerMailKind } from "./officerMail.ts";

/**
 * Whether a mail that waited, for an address, for the morning or for a server, is still right when it is sent: nobody is reminded of a report
 * that came in the meantime.
 */
export function stillStands(kind: OfficerMailKind, office: OfficeId, grievance: Grievance, registry: Registry): boolean {
  const { state, dispute, escalations } = grievance;
  const isTheirs = answerable(grievance).some((mark) => registry.officeOfMark(mark).id === office);
  const isWithOffice = state === "marked" || state === "in-action";
  switch (kind) {
    case "marked":
    case "additionally-marked":
      return isTheirs && (isWithOffice || state === "needs-info");
    case "reminded":
    case "fell-due":
      return isTheirs && OWING_STATES.includes(state);
    case "atr-returned":
    case "reopened":
      return isTheirs && isWithOffice;
    case "escalated":
      return escalations.some(({ to }) => to === office) && (isWithOffice || state === "new" || state === "atr-sent");
    case "disputed":
      return dispute !== null;
    case "letter":
      return true;
    default:
      return assertNever(kind);
  }
}
