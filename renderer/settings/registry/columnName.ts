import type { MessageId } from "../../i18n/en.ts";

/** What the columns of the register's tables are called on screen, by the names that the program writes above them. */
const COLUMN_NAMES: Readonly<Record<string, MessageId>> = {
  department: "word.department",
  level: "registry.level",
  area: "registry.area",
  district: "word.district",
  title: "registry.officeTitleEn",
  "title hi": "registry.officeTitleHi",
  nodal: "registry.isNodal",
  name: "word.name",
  designation: "registry.designation",
  from: "registry.from",
  to: "registry.until",
  phone: "registry.phone",
  email: "registry.email",
  x: "registry.x",
  facebook: "registry.facebook",
  instagram: "representatives.instagram",
  telegram: "representatives.telegram",
  "youtube channel": "representatives.youtube",
  "office from": "registry.officeFrom",
  "office to": "registry.officeUntil",
  office: "table.column.office",
  officer: "table.column.officer",
  role: "representatives.role",
  constituency: "representatives.constituency",
  portfolio: "representatives.portfolio",
  representative: "table.column.representative",
  service: "services.name",
  "service hi": "services.nameHi",
  category: "services.category",
  "working days": "services.days",
  hours: "services.hours",
  "designated officer": "services.designated",
  "designated officer hi": "services.designatedHi",
  "first appeal": "services.first",
  "first appeal hi": "services.firstHi",
  "second appeal": "services.second",
  "second appeal hi": "services.secondHi",
  source: "services.source",
  checked: "services.checked",
};

/** The name of a column in the language of the window, and after it the one that stands in the file, where that is another. */
export function columnName(column: string, say: (id: MessageId) => string): string {
  const id = COLUMN_NAMES[column];
  if (id === undefined) return column;
  const name = say(id);
  return name.toLowerCase() === column ? name : `${name} (${column})`;
}
