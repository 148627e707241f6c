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

export function sortLines({ sorts }: Pick<Dossier, "sorts">, { locale }: Words): readonly SortLine[] {
  return sorts.map(({ label, ...sort }) => ({ ...sort, key: `${sort.department ?? ""} ${sort.category ?? ""}`, name: label[locale] }));
}

/** A place of a district by its own name, a district by the district's. */
export function placeLines({ places }: Pick<Dossier, "places">, { district, place }: Words): readonly PlaceLine[] {
  return places.map((line) => ({ ...line, key: `${line.district} ${line.place ?? ""}`, name: place(line) ?? district(line.district) }));
}
