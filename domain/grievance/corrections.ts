import { dueAt } from "../clock/sla.ts";
import { departmentIn } from "../department/jurisdiction.ts";
import type { GrievanceAction } from "./actions.ts";
import { categoryUnder, speakerOf } from "./apply.ts";
import { type Decision, type DecisionContext, recorded, refused } from "./decision.ts";
import { isDoubtful } from "./doubts.ts";
import type { Grievance } from "./grievance.ts";
import { markedAway } from "./marking.ts";
import { timedCase } from "./timedCase.ts";

type Correction = Extract<GrievanceAction, { readonly type: "correct-proposal" }>;

/** What a person says of the case in place of the program: whether it changes anything, and what it moves. */
export function corrected(grievance: Grievance, action: Correction, context: DecisionContext): Decision {
  const { policy, lesson = null } = context;
  const fields = withItsDepartment(grievance, action);
  const changed = Object.fromEntries(
    // What was doubtful and is right is said too: it is no doubt any more, and a lesson.
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && (value !== grievance[name as keyof typeof fields] || isDoubtful(grievance, name)),
    ),
  ) as typeof fields;
  if (Object.keys(changed).length === 0) return refused("nothing-changed");
  // The mark has settled whose case it is; another office is chosen by marking again. Where it is may be said at any time.
  if (grievance.markedTo !== null && "department" in changed) return refused("already-marked");
  const { kind, urgency, routine, long, speaker } = timedCase(grievance);
  const department = changed.department === undefined ? grievance.department : changed.department;
  const timed = {
    kind: changed.kind ?? kind,
    urgency: changed.urgency ?? urgency,
    routine: changed.routine ?? routine,
    long: changed.long ?? long,
    department,
    category: categoryUnder(department, grievance),
    speaker: changed.representative === undefined ? speaker : speakerOf(changed.representative),
  };
  if (changed.long === true && timed.urgency === "emergency") return refused("emergency-not-long");
  const payload = { ...changed, dueAt: dueAt(timed, grievance.openedAt, policy), lesson };
  const correction = { type: "proposal-corrected", version: 1, payload } as const;
  if (changed.against == null) return recorded(correction);
  return recorded(correction, ...markedAway({ ...grievance, against: changed.against }, context));
}

/** What a person says of a case; where it is in another district, the department that answers there comes with it, unless the case is marked already. */
function withItsDepartment({ markedTo, department: before, district: known }: Grievance, action: Correction): Omit<Correction, "type"> {
  const { type: _, ...fields } = action;
  const department = fields.department === undefined ? before : fields.department;
  const district = fields.district === undefined ? known : fields.district;
  if (markedTo !== null || department === null || (fields.department === undefined && fields.district === undefined)) return fields;
  const answering = departmentIn(department, district);
  return answering === department ? fields : { ...fields, department: answering };
}
