import { departmentOf } from "../department/departments.ts";
import { districtOf } from "../geography/districts.ts";
import type { Grievance } from "../grievance/grievance.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import type { State } from "../grievance/state.ts";
import { officeLabel } from "../registry/officeLabel.ts";
import { officeIdOfMark } from "../registry/registry.ts";
import { ANY_OFFICE, officeLabels } from "./officeLabels.ts";
import { replyDate } from "./replyDate.ts";

/** What a reply may say of a case, as it is at one moment. */
export interface SaidOfCase {
  readonly state: State;
  /** Every name of the office that it is marked to, of its department and its district, the fullest first; none where nothing of that may be told. */
  readonly offices: InBoth<readonly string[]>;
  /** The day by which its report is due; null where none lies ahead. */
  readonly due: InBoth<string> | null;
  /** The day of the complaint. */
  readonly dated: InBoth<string>;
}

type InBoth<Value> = Readonly<Record<ReplyLanguage, Value>>;

/** `at` is milliseconds UTC. `isPrivate`: what others read tells of no sensitive case which office has it. */
export function saidOfCase(
  { state, markedTo, dueAt, openedAt, sensitive }: Pick<Grievance, "state" | "markedTo" | "dueAt" | "openedAt" | "sensitive">,
  at: number,
  isPrivate: boolean,
): SaidOfCase {
  const told = sensitive !== null && !isPrivate ? null : markedTo;
  const names = (language: ReplyLanguage): readonly string[] => {
    if (told === null) return [];
    const department = departmentOf(told.department);
    const district = told.district === null ? null : districtOf(told.district);
    // As the case itself names it, also where the mark names no office.
    const title = officeLabel(officeIdOfMark(told))[language];
    const others = [department.name[language], ...(district === null ? [] : [language === "hi" ? district.hi : district.name])];
    return [...new Set([...officeLabels(told, language, title), ...others])].filter((name) => name !== ANY_OFFICE[language]);
  };
  return {
    state,
    offices: { hi: names("hi"), en: names("en") },
    due: dueAt === null || dueAt <= at ? null : { hi: replyDate(dueAt, "hi"), en: replyDate(dueAt, "en") },
    dated: { hi: replyDate(openedAt, "hi"), en: replyDate(openedAt, "en") },
  };
}
