import { useId, useState } from "react";
import type { ImportCheck } from "#contract/imports.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { IMPORT_STATUSES, type ValueMeanings } from "#domain/portal/exportRow.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { Caution } from "../../commands/forms/CommandForm.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./imports.module.css";
import { Headings } from "../../fullView/Headings.tsx";

type Values = ImportCheck["values"];
type Kind = keyof Values;
type Value = Values[Kind][number];

const KINDS = ["statuses", "departments", "districts"] as const satisfies readonly Kind[];
/** None of ours. */
const NONE = "none";
/** Not said, and not known by itself. */
const OPEN = "open";

interface ValuesPartProps {
  readonly values: Values;
  readonly onMeanings: (meanings: Partial<ValueMeanings>) => void;
}

/** The portal's words for departments, districts and statuses that nobody has met, with how often; each is given its meaning once. */
export function ValuesPart({ values, onMeanings }: ValuesPartProps) {
  const words = useWords();
  const { say } = words;
  const [said, setSaid] = useState<Partial<Record<Kind, Record<string, string>>>>({});
  const [all, setAll] = useState(false);
  const count = KINDS.reduce((sum, kind) => sum + Object.keys(said[kind] ?? {}).length, 0);
  const shown = (kind: Kind) => (values[kind] as readonly Value[]).filter((value) => all || isOpen(value));
  const open = KINDS.reduce((sum, kind) => sum + (values[kind] as readonly Value[]).filter(isOpen).length, 0);
  const known = KINDS.reduce((sum, kind) => sum + values[kind].length, 0);
  if (known === 0) return null;
  return (
    <>
      {open > 0 && <Caution>{say("imports.values.open", { n: open })}</Caution>}
      <div className={styles.values}>
        {KINDS.filter((kind) => shown(kind).length > 0).map((kind) => (
          <ValueTable
            key={kind}
            kind={kind}
            values={shown(kind)}
            said={said[kind] ?? {}}
            onSay={(key, meaning) => setSaid({ ...said, [kind]: { ...said[kind], [key]: meaning } })}
          />
        ))}
      </div>
      <div className={viewStyles.actions}>
        {count > 0 && (
          <ActionButton label={say("imports.values.apply", { n: count })} data-main onPress={() => onMeanings(meaningsOf(said))} />
        )}
        {known > open && (
          <TextButton label={say(all ? "imports.values.onlyOpen" : "imports.values.all", { n: known })} onPress={() => setAll(!all)} />
        )}
      </div>
    </>
  );
}

interface ValueTableProps {
  readonly kind: Kind;
  readonly values: readonly Value[];
  /** By the key of the word. */
  readonly said: Readonly<Record<string, string>>;
  readonly onSay: (key: string, meaning: string) => void;
}

function ValueTable({ kind, values, said, onSay }: ValueTableProps) {
  const words = useWords();
  const { say, number } = words;
  const id = useId();
  return (
    <table className={`${viewStyles.table} ${styles.table ?? ""}`} aria-labelledby={id}>
      <caption id={id}>{say(`imports.values.${kind}`)}</caption>
      <Headings of={[say("imports.values.written"), say("imports.values.count"), say("imports.values.meaning")]} />
      <tbody>
        {values.map(({ key, written, count, meaning, isSaid }) => (
          <tr key={key}>
            <th scope="row" className={viewStyles.cell} dir="auto">
              {written}
            </th>
            <td className={viewStyles.number}>{number(count)}</td>
            <td className={`${viewStyles.cell} ${styles.chooses ?? ""}`}>
              <ChooseOne
                label={say("imports.values.meaningOf", { word: written })}
                value={said[key] ?? meaning ?? (isSaid ? NONE : OPEN)}
                options={optionsOf(kind, words)}
                onChange={(chosen) => onSay(key, chosen)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isOpen({ meaning, isSaid }: Value): boolean {
  return meaning === null && !isSaid;
}

function optionsOf(kind: Kind, { say, department, district }: Words): readonly { readonly value: string; readonly label: string }[] {
  const open = { value: OPEN, label: say("imports.values.unknown") };
  if (kind === "statuses")
    return [open, ...IMPORT_STATUSES.map((status) => ({ value: status as string, label: say(`imports.status.${status}`) }))];
  const none = { value: NONE, label: say("imports.values.none") };
  return kind === "departments"
    ? [open, none, ...DEPARTMENT_CODES.map((code) => ({ value: code as string, label: department(code) }))]
    : [open, none, ...DISTRICTS.map(({ name }) => ({ value: name as string, label: district(name) }))];
}

/** What was left open is not said. */
function meaningsOf(said: Partial<Record<Kind, Record<string, string>>>): Partial<ValueMeanings> {
  const of = (kind: Kind) =>
    Object.fromEntries(
      Object.entries(said[kind] ?? {})
        .filter(([, meaning]) => meaning !== OPEN)
        .map(([key, meaning]) => [key, meaning === NONE ? null : meaning]),
    );
  return {
    departments: of("departments") as ValueMeanings["departments"],
    districts: of("districts") as ValueMeanings["districts"],
    statuses: of("statuses") as ValueMeanings["statuses"],
  };
}
