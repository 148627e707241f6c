import { departmentOf } from "../department/departments.ts";
import { districtOf } from "../geography/districts.ts";
import type { Mark } from "../grievance/office.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import { isWrittenIn } from "../text/writtenIn.ts";

/** The name of an office that is not known, or of which no name fits. */
export const ANY_OFFICE: Readonly<Record<ReplyLanguage, string>> = { hi: "संबंधित विभाग", en: "the department concerned" };

/**
 * The names of an office for a citizen, the fullest first. `title` is its label in the registry, in the language
 * of the reply; one that somebody typed in the other language is left out.
 */
export function officeLabels(mark: Mark | null, language: ReplyLanguage, title: string | null = null): readonly string[] {
  if (mark === null) return [ANY_OFFICE[language]];
  const department = departmentOf(mark.department);
  const district = mark.district === null ? null : districtOf(mark.district);
  const place = district && (language === "hi" ? district.hi : district.name);
  const within = (name: string) => (place === null ? name : `${name}, ${place}`);
  const names = [within(department.name[language]), within(department.short[language]), department.short[language], ANY_OFFICE[language]];
  return [...new Set(title === null || !isWrittenIn(language, title) ? names : [title, ...names])];
}
