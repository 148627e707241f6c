import type { Dossier } from "#contract/dossier.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { OpenCasesLine } from "./OpenCasesTable.tsx";

export type SortLine = OpenCasesLine & Pick<Dossier["sorts"][number], "department" | "category">;
export type PlaceLine = OpenCasesLine & Pick<Dossier["places"][number], "district" | "place">;

export function sortLines({ sorts }: Pick<Dossier, "sorts">, { locale }: Words): readonly SortLine[] {
  return sorts.map(({ label, ...sort }) => ({ ...sort, key: `${sort.department ?? ""} ${sort.category ?? ""}`, name: label[locale] }));
}

/** A place of a district by its own name, a district by the district's. */
export function placeLines({ places }: Pick<Dossier, "places">, { district }: Words): readonly PlaceLine[] {
  return places.map((line) => ({ ...line, key: `${line.district} ${line.place ?? ""}`, name: line.place ?? district(line.district) }));
}
