import { useId } from "react";
import { Button } from "react-aria-components";
import type { ImportCheck } from "#contract/imports.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";

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
      <thead>
        <tr>
          <th scope="col">{say("imports.field.number")}</th>
          <th scope="col">{say("imports.contradictions.told")}</th>
        </tr>
      </thead>
      <tbody>
        {contradictions.map(({ grievanceId, number, told }) => (
          <tr key={`${grievanceId} ${number}`}>
            <td className={viewStyles.cell}>
              <Button className={controlStyles.text} onPress={() => onOpenCase(grievanceId)}>
                {number}
              </Button>
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
