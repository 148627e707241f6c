import type { Dossier } from "#contract/dossier.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { HeadRow } from "../tables/HeadRow.tsx";
import { AskedNumber } from "./AskedNumber.tsx";
import styles from "./dossier.module.css";

export interface OpenCasesLine {
  readonly key: string;
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly incidents: number;
}

const COLUMNS = ["overdue", "open", "incidents"] as const;
export type OpenCasesColumn = (typeof COLUMNS)[number];

interface OpenCasesTableProps<Line extends OpenCasesLine> {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly onAsk?: ((line: Line, column: OpenCasesColumn) => void) | undefined;
}

/** What is open of some categories, or in some places: late cases, all, and how many clusters are among them. */
export function OpenCasesTable<Line extends OpenCasesLine>({ heading, lines, onAsk }: OpenCasesTableProps<Line>) {
  const { say } = useWords();
  return (
    <table className={styles.owing}>
      <HeadRow names={[heading, ...COLUMNS.map((column) => say(`review.open.${column}`))]} />
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name}</th>
            {COLUMNS.map((column) => (
              <td key={column} data-late={(column === "overdue" && line.overdue > 0) || undefined}>
                <AskedNumber
                  value={line[column]}
                  name={`${line.name}, ${say(`review.open.${column}`)}`}
                  onAsk={onAsk && (() => onAsk(line, column))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type SortLine = OpenCasesLine & Pick<Dossier["sorts"][number], "department" | "category">;
export type PlaceLine = OpenCasesLine & Pick<Dossier["places"][number], "district" | "place">;

/** Departments have categories of one name; where two of them are in the list, each says whose it is. */
export function sortLines(
  { sorts }: Pick<Dossier, "sorts">,
  { locale, departmentBrief }: Pick<Words, "locale" | "departmentBrief">,
): readonly SortLine[] {
  const names = sorts.map(({ label }) => label[locale]);
  return sorts.map(({ label, ...sort }) => {
    const name = label[locale];
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    const key = `${sort.department ?? ""} ${sort.category ?? ""}`;
    return { ...sort, key, name: isAlone ? name : `${name}, ${departmentBrief(sort.department)}` };
  });
}

/** A place of a district by its own name, a district by the district's. */
export function placeLines({ places }: Pick<Dossier, "places">, { district, place }: Words): readonly PlaceLine[] {
  return places.map((line) => ({ ...line, key: `${line.district} ${line.place ?? ""}`, name: place(line) ?? district(line.district) }));
}
