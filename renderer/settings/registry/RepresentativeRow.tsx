import { Button } from "react-aria-components";
import type { RepresentativeAnswer } from "#contract/registry.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useMay } from "../../ui/people/sitting.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { registryStyles } from "./registryStyles.ts";
import { RepresentativeEditor } from "./RepresentativeEditor.tsx";

interface RepresentativeRowProps {
  readonly representative: RepresentativeAnswer;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** One line of the list, and below it the form while it is open. */
export function RepresentativeRow({ representative, isOpen, onOpen, onClose, onDone }: RepresentativeRowProps) {
  const { say, district } = useWords();
  const may = useMay();
  const { name, role, constituency, portfolio, xHandle } = representative;
  const lies = representative.district === null ? null : district(representative.district);
  return (
    <>
      <tr className={isOpen ? registryStyles.open : undefined}>
        <th scope="row">
          {name}
          <span className={registryStyles.tag}>{say(`representatives.role.${role}`)}</span>
        </th>
        <td>
          {constituency ?? "–"}
          <br />
          <span className={registryStyles.quiet}>{[portfolio, lies].filter((part) => part !== null).join(" · ")}</span>
        </td>
        <td>{xHandle === null ? <span className={registryStyles.quiet}>{say("representatives.noAccount")}</span> : `@${xHandle}`}</td>
        <td className={registryStyles.act}>
          {may("registry") && (
            <Button
              className={controlStyles.text}
              aria-expanded={isOpen}
              aria-label={say("registry.openOf", { name })}
              onPress={isOpen ? onClose : onOpen}
            >
              {say(isOpen ? "registry.close" : "registry.open")}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4} className={registryStyles.entry}>
            <div className={registryStyles.editor}>
              <RepresentativeEditor representative={representative} onCancel={onClose} onDone={onDone} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
