import { Button } from "react-aria-components";
import type { OfficeRow } from "#contract/registry.ts";
import { dayText } from "#domain/registry/day.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { OfficeEntry } from "./OfficeEntry.tsx";
import { registryStyles } from "./registryStyles.ts";
import { writtenDay } from "./termForm.ts";

interface OfficeRowOfProps {
  readonly row: OfficeRow;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** One line of the list, and below it the office itself while it is open. */
export function OfficeRowOf({ row, isOpen, onOpen, onClose, onDone }: OfficeRowOfProps) {
  const { say, locale } = useWords();
  const { office, holder } = row;
  const label = office.label[locale];
  return (
    <>
      <tr className={isOpen ? registryStyles.open : undefined}>
        <th scope="row">
          {label}
          {office.nodal && <span className={registryStyles.tag}>{say("registry.nodal")}</span>}
        </th>
        <td>
          {holder === null ? (
            <span className={registryStyles.quiet}>{say("registry.vacant")}</span>
          ) : (
            <>
              {holder.officer.name}
              <br />
              <span className={registryStyles.quiet}>{say("registry.termOpen", { from: writtenDay(dayText(holder.fromAt)) })}</span>
            </>
          )}
        </td>
        <td className={registryStyles.act}>
          <Button
            className={controlStyles.text}
            aria-expanded={isOpen}
            aria-label={say("registry.openOf", { name: label })}
            onPress={isOpen ? onClose : onOpen}
          >
            {say(isOpen ? "registry.close" : "registry.open")}
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} className={registryStyles.entry}>
            <OfficeEntry id={office.id} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  );
}
