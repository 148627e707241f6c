import type { DepartmentCode } from "#domain/department/departments.ts";
import type { Words } from "../../i18n/useWords.ts";
import { widthOf } from "./widthOf.ts";

interface BodiesOutside<Body> {
  readonly sentence: "ranking.outside" | "owing.outside";
  /** What is said behind the name of a body. */
  readonly told: (body: Body) => string;
  /** `rem`. */
  readonly width: number;
}

/** A sentence of as many bodies outside the State as have room in it, first those with the most that is overdue, what is of others last, and of how many more there are; null of none. */
export function bodiesOutside<Body extends { readonly department: DepartmentCode; readonly overdue: number }>(
  bodies: readonly Body[],
  { sentence, told, width }: BodiesOutside<Body>,
  { say, departmentHeading }: Pick<Words, "say" | "departmentHeading">,
): string | null {
  // The others of them would be called by what all of them are.
  const isOther = ({ department }: Body) => department === "CENTRAL";
  const all = bodies
    .toSorted((one, other) => Number(isOther(one)) - Number(isOther(other)) || other.overdue - one.overdue)
    .map((body) => `${isOther(body) ? say("ranking.otherBodies") : departmentHeading(body.department)} ${told(body)}`);
  const sentences = all.map((_, left) => say(sentence, { bodies: all.slice(0, all.length - left).join(", "), more: left }));
  return sentences.find((each) => widthOf(each) <= width) ?? sentences.at(-1) ?? null;
}
