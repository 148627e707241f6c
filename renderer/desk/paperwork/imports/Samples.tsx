import { useId } from "react";
import type { ImportCheck } from "#contract/imports.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";

/** A few of the cases as they would be. */
export function Samples({ check: { samples } }: { readonly check: ImportCheck }) {
  const { say, date, department, district } = useWords();
  const id = useId();
  if (samples.length === 0) return null;
  return (
    <>
      <p id={id}>{say("imports.samples")}</p>
      <table className={viewStyles.table} aria-labelledby={id}>
        <thead>
          <tr>
            {(["number", "registeredOn", "department", "district", "status", "description"] as const).map((field) => (
              <th key={field} scope="col">
                {say(`imports.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.number}>
              <td className={viewStyles.cell}>{sample.number}</td>
              <td className={viewStyles.cell}>{date(sample.registeredAt)}</td>
              <td className={viewStyles.cell}>{department(sample.department)}</td>
              <td className={viewStyles.cell}>{district(sample.district)}</td>
              <td className={viewStyles.cell}>
                {say(`imports.status.${sample.status}`)}
                {sample.statusAt !== null && `, ${date(sample.statusAt)}`}
              </td>
              <td className={viewStyles.cell} dir="auto">
                {sample.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
