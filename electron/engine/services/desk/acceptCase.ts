import { acceptanceOf } from "#domain/desk/acceptance.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import { isToCheck, isToDecide } from "#domain/grievance/isToCheck.ts";
import type { Refusal } from "#domain/grievance/decision.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../../core/commands/act.ts";
import type { Acted, CommandContext } from "../../core/commands/act.ts";
import { proposedMark } from "../cases/proposedMark.ts";

export type Accepted =
  | Acted
  | {
      readonly outcome: "refused";
      readonly grievance: Grievance;
      readonly refusal: Refusal | { readonly code: "nothing-proposed" | "proposal-changed" };
    };

interface Accepting {
  readonly department?: DepartmentCode | undefined;
  /** The office that it was to be marked to; null for no complaint, and left out where nobody looked at it alone. */
  readonly seen?: OfficeId | null | undefined;
  /** Whether the person has looked at what is doubtful of this case, and finds it right. */
  readonly confirmed?: boolean | undefined;
}

/**
 * Takes the proposal of a case as it is: marks it to the office that answers, or sets aside what is no complaint. Only while nobody has marked
 * it: what is with an office already stays there; and not where the program is unsure of it and the person has not `confirmed` it. With a department it is marked to that one in any case, or to
 * the one that answers for the same in the district of the case. Where it comes to something else than what the person has `seen`, nothing is done.
 */
export function acceptCase(
  writer: Writer,
  context: Omit<CommandContext, "action">,
  { department, seen, confirmed }: Accepting = {},
): Accepted {
  const grievance = readGrievance(writer, context.id);
  if (grievance === null) return { outcome: "not-found" };
  const { state } = grievance;
  if (state !== "new") return { outcome: "refused", grievance, refusal: { code: "wrong-state", action: "mark", state } };
  const wanted = departmentIn(department ?? grievance.department, grievance.district);
  const to = proposedMark(writer, { ...grievance, department: wanted }, context.registry, context.now);
  const action = to === null || grievance.kind === "other" ? acceptanceOf({ ...grievance, office: null }) : ({ type: "mark", to } as const);
  if (department !== undefined && wanted !== null && (action?.type !== "mark" || action.to.department !== wanted)) {
    return act(writer, { ...context, action: { type: "mark", to: { department: wanted, district: grievance.district, office: null } } });
  }
  if (action === null) return { outcome: "refused", grievance, refusal: { code: "nothing-proposed" } };
  if (department === undefined && (confirmed === true ? isToDecide(grievance) : isToCheck(grievance)))
    return { outcome: "refused", grievance, refusal: { code: "please-check" } };
  const comesTo = action.type === "mark" ? context.registry.officeOfMark(action.to).id : null;
  if (seen !== undefined && seen !== comesTo) return { outcome: "refused", grievance, refusal: { code: "proposal-changed" } };
  return act(writer, { ...context, action });
}
