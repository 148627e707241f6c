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
  /** What is left of all: no list can be asked for it. */
  readonly isRest?: boolean;
}

const COLUMNS = ["overdue", "open", "incidents"] as const;
export type OpenCasesColumn = (typeof COLUMNS)[number];

export interface OpenCasesTableProps<Line extends OpenCasesLine> {
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
                  onAsk={onAsk && line.isRest !== true ? () => onAsk(line, column) : undefined}
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
export type PlaceLine = OpenCasesLine &
  Pick<Dossier["places"][number], "place"> & {
    /** Null in the line of the rest. */
    readonly district: Dossier["places"][number]["district"] | null;
  };

/**
 * Departments have categories of one name; where two of them are in the list, each says whose it is. Only those of which something is late are listed, as titles
 * say, and of them the first of many: the last line says how much there is besides, so that sums are whole.
 */
export function sortLines(
  { sorts, all }: Pick<Dossier, "sorts" | "all">,
  { locale, departmentBrief, say }: Pick<Words, "locale" | "departmentBrief" | "say">,
): readonly SortLine[] {
  const late = sorts.filter(isLate);
  const names = late.map(({ label }) => label[locale]);
  const lines = late.map(({ label, ...sort }) => {
    const name = label[locale];
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    const key = `${sort.department ?? ""} ${sort.category ?? ""}`;
    return { ...sort, key, name: isAlone ? name : `${name}, ${departmentBrief(sort.department)}` };
  });
  return [...lines, ...restOf(lines, all, say).map((rest) => ({ ...rest, department: null, category: null }))];
}

/** A place of a district by its own name, a district by the district's. */
export function placeLines(
  { places, all }: Pick<Dossier, "places" | "all">,
  { district, place, say }: Pick<Words, "district" | "place" | "say">,
): readonly PlaceLine[] {
  const lines = places.filter(isLate).map((line) => ({
    ...line,
    key: `${line.district} ${line.place ?? ""}`,
    name: place(line) ?? district(line.district),
  }));
  return [...lines, ...restOf(lines, all, say).map((rest) => ({ ...rest, district: null, place: null }))];
}

function isLate({ overdue }: Pick<OpenCasesLine, "overdue">): boolean {
  return overdue > 0;
}

/** One line, or none where nothing is listed or nothing is left. */
function restOf(lines: readonly OpenCasesLine[], all: Dossier["all"], say: Words["say"]): readonly OpenCasesLine[] {
  const left = (column: OpenCasesColumn) => all[column] - lines.reduce((sum, line) => sum + line[column], 0);
  if (lines.length === 0 || left("open") === 0) return [];
  return [
    {
      key: "rest",
      name: say("review.open.rest"),
      open: left("open"),
      overdue: left("overdue"),
      incidents: left("incidents"),
      isRest: true,
    },
  ];
}
