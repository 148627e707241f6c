import { useId, useState } from "react";
import type { ImportJob } from "#contract/imports.ts";
import { DATE_FIELDS, type DateField, IMPORT_FIELDS, type ImportField } from "#domain/imports/fields.ts";
import { type ColumnMapping, type DateOrders, missingFields } from "#domain/imports/mapping.ts";
import { DATE_ORDERS } from "#domain/imports/writtenDate.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { Caution } from "../../commands/forms/CommandForm.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./imports.module.css";
import { Headings } from "../../fullView/Headings.tsx";

interface MappingPartProps {
  readonly job: ImportJob;
  readonly onCheck: (said: { readonly mapping: ColumnMapping; readonly orders: DateOrders }) => void;
  readonly onDiscard: () => void;
}

const NONE = "none";
const SEEN = "seen";

/** The columns of the file with examples, and beside each which of our fields it is. */
export function MappingPart({ job, onCheck, onDiscard }: MappingPartProps) {
  const words = useWords();
  const { say, number, channel } = words;
  const id = useId();
  const [mapping, setMapping] = useState<ColumnMapping>(job.mapping);
  const [orders, setOrders] = useState<DateOrders>(job.orders);
  const { inspection } = job;
  if (inspection === null) return null;
  const missing = missingFields(mapping);
  const fieldOf = (column: number) => IMPORT_FIELDS.find((field) => mapping[field] === column) ?? NONE;
  const choose = (column: number, chosen: ImportField | typeof NONE) => {
    const others = Object.entries(mapping).filter(([field, at]) => at !== column && field !== chosen);
    setMapping(Object.fromEntries(chosen === NONE ? others : [...others, [chosen, column]]) as ColumnMapping);
  };
  const options = [
    { value: NONE, label: say("imports.field.none") },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: say(`imports.field.${field}`) })),
  ];
  const dates = DATE_FIELDS.filter((field) => mapping[field] !== undefined);
  return (
    <details className={styles.details} open={job.check === null}>
      <summary>
        <h3 id={id}>{say("imports.mapping.title", { name: job.fileName, source: channel(job.source) })}</h3>
      </summary>
      <p className={viewStyles.quiet}>
        {say("imports.mapping.rows", { rows: number(inspection.rows), line: number(inspection.headingLine) })}{" "}
        {say(job.isRemembered ? "imports.mapping.remembered" : "imports.mapping.found")}
      </p>
      {inspection.encoding === "windows-1252" && <Caution>{say("imports.mapping.notUnicode")}</Caution>}
      <table className={`${viewStyles.table} ${styles.table ?? ""}`} aria-labelledby={id}>
        <Headings of={[say("imports.mapping.column"), say("imports.mapping.examples"), say("imports.mapping.field")]} />
        <tbody>
          {inspection.columns.map(({ heading, examples }, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            <tr key={column}>
              <th scope="row" className={viewStyles.cell} dir="auto">
                {heading === "" ? say("imports.mapping.unnamed", { n: column + 1 }) : heading}
              </th>
              <td className={`${viewStyles.cell} ${styles.examples ?? ""}`} dir="auto">
                {examples.map((example) => (
                  <span key={example}>{example}</span>
                ))}
              </td>
              <td className={`${viewStyles.cell} ${styles.chooses ?? ""}`}>
                <ChooseOne
                  label={say("imports.mapping.fieldOf", { column: heading === "" ? String(column + 1) : heading })}
                  value={fieldOf(column)}
                  options={options}
                  onChange={(chosen) => choose(column, chosen as ImportField | typeof NONE)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dates.length > 0 && (
        <div className={viewStyles.actions}>
          {dates.map((field) => (
            <OrderChoice key={field} field={field} job={job} orders={orders} onChange={setOrders} />
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <Caution>{say("imports.mapping.missing", { fields: missing.map((field) => say(`imports.field.${field}`)).join(", ") })}</Caution>
      )}
      <div className={viewStyles.actions}>
        <ActionButton
          label={say(job.check === null ? "imports.mapping.check" : "imports.mapping.checkAgain")}
          data-main={job.check === null || undefined}
          isDisabled={missing.length > 0}
          onPress={() => onCheck({ mapping, orders })}
          autoFocus={job.check === null}
        />
        <ActionButton label={say("table.discard")} onPress={onDiscard} />
      </div>
    </details>
  );
}

interface OrderChoiceProps {
  readonly field: DateField;
  readonly job: ImportJob;
  readonly orders: DateOrders;
  readonly onChange: (orders: DateOrders) => void;
}

/** Whether a column writes the day or the month first; by itself the column shows it, and where it shows nothing India's order is assumed. */
function OrderChoice({ field, job, orders, onChange }: OrderChoiceProps) {
  const { say } = useWords();
  const found = job.check?.orders.find((each) => each.field === field);
  const seen =
    found === undefined
      ? say("imports.order.seen")
      : say(`imports.order.seen.${found.because}`, { order: say(`imports.order.${found.order}`) });
  return (
    <ChooseOne
      label={say("imports.order.label", { field: say(`imports.field.${field}`) })}
      value={orders[field] ?? SEEN}
      options={[{ value: SEEN, label: seen }, ...DATE_ORDERS.map((order) => ({ value: order, label: say(`imports.order.${order}`) }))]}
      onChange={(chosen) => {
        const { [field]: _, ...others } = orders;
        onChange(chosen === SEEN ? others : { ...others, [field]: chosen });
      }}
    />
  );
}
