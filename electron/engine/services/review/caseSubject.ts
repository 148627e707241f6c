import type { Words } from "#domain/text/words.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { categoryLabel } from "#domain/understanding/categories.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { dossierCaseOf } from "./dossier.ts";

/** What a case is about, in a line without the citizen's words: `No water supply, Israna, Panipat`. Of a case that is to be silent its department and district alone. */
export function caseSubject(reader: Reader, id: GrievanceId): Words {
  const grievance = readGrievance(reader, id);
  if (grievance === null) return { en: "", hi: "" };
  const { department, district, category } = grievance;
  const told = dossierCaseOf(reader, id, "none");
  const isSilent = told === null || told.silence !== null;
  const matter =
    department === null ? null : category === null || isSilent ? departmentOf(department).name : categoryLabel(department, category);
  const place = isSilent || told.place === null || told.place === district ? null : { en: told.place, hi: told.placeHi ?? "" };
  const where = district === null ? null : { en: districtOf(district).name, hi: districtOf(district).hi };
  const parts = [matter ?? { en: "Department not known", hi: "विभाग ज्ञात नहीं" }, place, where].filter((part) => part !== null);
  const joined = (locale: keyof Words) =>
    parts
      .map((part) => part[locale])
      .filter((part) => part !== "")
      .join(", ");
  return { en: joined("en"), hi: joined("hi") };
}
