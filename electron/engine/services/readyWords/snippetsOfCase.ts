import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { snippetsFor } from "#domain/readyWords/snippets.ts";
import type { SnippetAudience, SnippetSettings } from "#domain/readyWords/snippets.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { officeLabels } from "#domain/reply/officeLabels.ts";
import { filledIn, PLACEHOLDERS, unknownIn } from "#domain/reply/placeholders.ts";
import type { Placeholder, PlaceholderValues } from "#domain/reply/placeholders.ts";
import { replyDate } from "#domain/reply/replyDate.ts";
import type { Words } from "#domain/text/words.ts";

interface SnippetOfCase {
  readonly name: Words;
  /** As it is put in; empty where something in it is not known. */
  readonly text: Words;
  /** What of it is not known of the case. */
  readonly unknown: readonly Placeholder[];
}

interface Asked {
  /** Null for what is written about no case, or about several. */
  readonly grievance: Grievance | null;
  readonly audience: SnippetAudience;
  readonly settings: SnippetSettings;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** The snippets with what is true of a case in the place of their placeholders. One that could not be said truly is not filled in. */
export function snippetsOfCase({ grievance, audience, settings, now }: Asked): readonly SnippetOfCase[] {
  const values = { hi: valuesOf(grievance, audience, "hi", now), en: valuesOf(grievance, audience, "en", now) };
  return snippetsFor(audience, settings).map(({ name, text }) => {
    const missing = new Set([...unknownIn(text.hi, values.hi), ...unknownIn(text.en, values.en)]);
    const unknown = PLACEHOLDERS.filter((each) => missing.has(each));
    const isKnown = unknown.length === 0;
    return { name, text: isKnown ? { hi: filledIn(text.hi, values.hi), en: filledIn(text.en, values.en) } : { hi: "", en: "" }, unknown };
  });
}

const NOTHING: PlaceholderValues = {
  ticket: null,
  number: null,
  office: null,
  due: null,
  department: null,
  district: null,
  dated: null,
};

/** Of a case that no office here answers for, the office that once did is not told. */
const WITHOUT_OFFICE: ReadonlySet<Grievance["state"]> = new Set(["new", "not-a-grievance", "duplicate", "transferred-out"]);

/**
 * Office, department and district are those of the mark: before it they are the program's guess. A citizen is told of no day that has passed, and in a sensitive case of nothing
 * that says what it is about, since others may read it.
 */
function valuesOf(grievance: Grievance | null, audience: SnippetAudience, language: ReplyLanguage, now: number): PlaceholderValues {
  if (grievance === null) return NOTHING;
  const { id, ticket, state, openedAt, markedTo, dueAt, sensitive } = grievance;
  const isForCitizen = audience === "citizen";
  const day = (at: number) => (isForCitizen ? replyDate(at, language) : dateOnPaper(at));
  const mark = WITHOUT_OFFICE.has(state) || (isForCitizen && sensitive !== null) ? null : markedTo;
  const title = mark?.office == null ? null : officeLabel(mark.office)[language];
  const district = mark?.district == null ? null : districtOf(mark.district);
  return {
    ticket,
    number: shortNumberOf(id),
    office: mark === null ? null : (officeLabels(mark, language, title)[0] ?? null),
    due: markedTo === null || dueAt === null || (isForCitizen && dueAt <= now) ? null : day(dueAt),
    department: mark === null ? null : departmentOf(mark.department).name[language],
    district: district && (language === "hi" ? district.hi : district.name),
    dated: day(openedAt),
  };
}
