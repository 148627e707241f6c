import { departmentOf } from "../department/departments.ts";
import { districtOf } from "../geography/districts.ts";
import type { Mark } from "../grievance/office.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";

/** What an office is called where nothing is known of it, or where no name fits. */
export const ANY_OFFICE: Readonly<Record<ReplyLanguage, string>> = { hi: "संबंधित विभाग", en: "the department concerned" };

/**
 * The names by which a citizen may be told of an office, the fullest first. `title` is what the registry calls it, in
 * the language of the reply.
 */
export function officeLabels(mark: Mark | null, language: ReplyLanguage, title: string | null = null): readonly string[] {
  if (mark === null) return [ANY_OFFICE[language]];
  const department = departmentOf(mark.department);
  const district = mark.district === null ? null : districtOf(mark.district);
  const place = district && (language === "hi" ? district.hi : district.name);
  const within = (name: string) => (place === null ? name : `${name}, ${place}`);
  const names = [within(department.name[language]), within(department.short[language]), department.short[language], ANY_OFFICE[language]];
  return [...new Set(title === null ? names : [title, ...names])];
}
