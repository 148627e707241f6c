import type { ValueMeanings } from "#domain/portal/exportRow.ts";
import type { ColumnMapping } from "#domain/imports/mapping.ts";
import { departmentMeant, districtMeant, isElectricity, statusMeant } from "#domain/imports/readRow.ts";
import { valueKey } from "#domain/imports/valueKey.ts";
import type { ImportCheck } from "#contract/imports.ts";

type Values = ImportCheck["values"];

/** A column that was taken for departments by mistake has a value in each row. */
const MOST_VALUES = 400;

/** Counts the words that a file uses for departments, districts and statuses, with what each means so far. */
export function valueTally(mapping: ColumnMapping, meanings: ValueMeanings): { look(cells: readonly string[]): void; values(): Values } {
  const counted = { department: new Map<string, Counted>(), district: new Map<string, Counted>(), status: new Map<string, Counted>() };
  const kinds = ["department", "district", "status"] as const;
  return {
    look(cells) {
      for (const kind of kinds) {
        const written = cells[mapping[kind] ?? -1]?.trim() ?? "";
        if (written === "") continue;
        const known = counted[kind].get(written);
        if (known !== undefined) known.count += 1;
        else if (counted[kind].size < MOST_VALUES * 4) counted[kind].set(written, { written, count: 1 });
      }
    },
    values: () => ({
      departments: listOf(counted.department, (written) => ({
        meaning: departmentMeant(written, meanings),
        isSaid: Object.hasOwn(meanings.departments, valueKey(written)) || isElectricity(written),
      })),
      districts: listOf(counted.district, (written) => ({
        meaning: districtMeant(written, meanings),
        isSaid: Object.hasOwn(meanings.districts, valueKey(written)),
      })),
      statuses: listOf(counted.status, (written) => {
        const meaning = statusMeant(written, meanings);
        return { meaning, isSaid: Object.hasOwn(meanings.statuses, valueKey(written)) };
      }),
    }),
  };
}

interface Counted {
  readonly written: string;
  count: number;
}

/** Spellings of one word count together; what nobody has met comes first, then what is most frequent. */
function listOf<Meaning>(
  counted: ReadonlyMap<string, Counted>,
  meant: (written: string) => { readonly meaning: Meaning | null; readonly isSaid: boolean },
): { key: string; written: string; count: number; meaning: Meaning | null; isSaid: boolean }[] {
  const byKey = new Map<string, Counted>();
  for (const { written, count } of counted.values()) {
    const key = valueKey(written);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { written, count });
    else known.count += count;
  }
  const isOpen = ({ meaning, isSaid }: { readonly meaning: Meaning | null; readonly isSaid: boolean }) => meaning === null && !isSaid;
  return [...byKey]
    .map(([key, { written, count }]) => Object.assign({ key, written: written.slice(0, 200), count }, meant(written)))
    .toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || other.count - one.count)
    .slice(0, MOST_VALUES);
}
