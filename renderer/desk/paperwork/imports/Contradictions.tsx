import { useId } from "react";
import type { ImportCheck } from "#contract/imports.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { Headings } from "../../fullView/Headings.tsx";

interface ContradictionsProps {
  readonly contradictions: ImportCheck["contradictions"];
  readonly onOpenCase: (id: string) => void;
}

/** Cases that the desk has otherwise than the export: each opens. */
export function Contradictions({ contradictions, onOpenCase }: ContradictionsProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <table className={viewStyles.table} aria-label={say("imports.contradictions.title")} id={id}>
      <Headings of={[say("imports.field.number"), say("imports.contradictions.told")]} />
      <tbody>
        {contradictions.map(({ grievanceId, number, told }) => (
          <tr key={`${grievanceId} ${number}`}>
            <td className={viewStyles.cell}>
              <TextButton label={number} onPress={() => onOpenCase(grievanceId)} />
            </td>
            <td className={viewStyles.cell} dir="auto">
              {told}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
