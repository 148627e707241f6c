import type { OfficerRanking } from "#contract/wallScenes.ts";
import type { Words } from "../../i18n/useWords.ts";

/**
 * How an office is called beside another one: `Engineer-in-Chief` beside `Executive Engineer, Public Health (PHED), Jind`, since what the other's
 * name says already, or everybody in the room knows, need not be read twice. The officer of the room itself is spoken of as `OSD`.
 */
export function titleAlone(office: string, beside: string, known: string): string {
  const said = new Set([...beside.split(", ").slice(1), known]);
  const [title = "", ...rest] = office.split(", ");
  return [SPOKEN.get(title) ?? title, ...rest.filter((part) => !said.has(part))].join(", ");
}

const SPOKEN: ReadonlyMap<string, string> = new Map([
  ["Officer on Special Duty", "OSD"],
  ["विशेष कार्य अधिकारी", "ओएसडी"],
]);

/** `Jind: Executive Engineer`: where a name has no room to its end, the place is not what is left out. */
export function placeFirst(office: string, place: string | null): string {
  return place === null ? titleOf(office) : `${place}: ${titleOf(office)}`;
}

/** `Executive Engineer`, where the department and the place stand beside it. */
export function titleOf(office: string): string {
  return office.split(", ")[0] ?? office;
}

type NamedOffice = Pick<OfficerRanking["offices"][number], "label" | "department" | "district">;

/**
 * Offices among each other, in their order: `Jind, Public Health`, and at the head of a department `Public Health, Engineer-in-Chief`. Where two would
 * be called the same, their titles follow, and where these are the same as well, their whole names stand.
 */
export function officesInBrief(
  offices: readonly NamedOffice[],
  words: Pick<Words, "locale" | "departmentBrief" | "district">,
): readonly string[] {
  const [brief, titled] = [offices.map((office) => briefOf(office, words)), offices.map((office) => titledOf(office, words))];
  const [briefTimes, titledTimes] = [timesOf(brief), timesOf(titled)];
  return offices.map(({ label }, index) => {
    const [short = "", long = ""] = [brief[index], titled[index]];
    if (briefTimes.get(short) === 1) return short;
    return titledTimes.get(long) === 1 ? long : label[words.locale];
  });
}

function briefOf(office: NamedOffice, words: Pick<Words, "locale" | "departmentBrief" | "district">): string {
  const { department, district } = office;
  return department === null || district === null
    ? titledOf(office, words)
    : `${words.district(district)}, ${words.departmentBrief(department)}`;
}

function titledOf(
  { label, department, district }: NamedOffice,
  { locale, departmentBrief, district: nameOf }: Pick<Words, "locale" | "departmentBrief" | "district">,
): string {
  const place = district === null ? [] : [nameOf(district)];
  return [...place, ...(department === null ? [] : [departmentBrief(department)]), titleOf(label[locale])].join(", ");
}

function timesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}
