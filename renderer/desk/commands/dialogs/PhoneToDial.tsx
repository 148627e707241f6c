import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { copyWords } from "../../../ui/copyWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import type { DialogCommand } from "../forms/useDialogCommand.ts";
import styles from "./PhoneToDial.module.css";

interface PhoneToDialProps {
  readonly history: Pick<CaseHistory, "grievance" | "givesPhone">;
  readonly command: DialogCommand;
}

/** The number at which the citizen is called. It shows once somebody asks for it, which is recorded. */
export function PhoneToDial({ history: { grievance, givesPhone }, command }: PhoneToDialProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const [numbers, setNumbers] = useState<readonly string[] | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  if (!may("triage")) return null;
  if (givesPhone === false || numbers?.length === 0) return <p className={styles.none}>{say("desk.act.phone.none")}</p>;
  if (numbers === null) {
    return (
      <div>
        <ActionButton
          label={say("desk.act.phone.show")}
          onPress={() => void command.attempt(async () => setNumbers(await client.grievances.phones({ id: grievance.id })))}
        />
      </div>
    );
  }
  return (
    <ul ref={focusFirst} className={styles.numbers} aria-label={say("desk.act.phone.label")}>
      {numbers.map((number) => (
        <li key={number}>
          <a href={`tel:${number.length === 10 ? `+91${number}` : number}`}>{spaced(number)}</a>
          <ActionButton
            label={say(copied === number ? "desk.act.phone.copied" : "desk.act.phone.copy")}
            onPress={() => setCopied(copyWords(number) ? number : null)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The button that had the focus is gone. */
function focusFirst(list: HTMLUListElement | null): void {
  list?.querySelector("a")?.focus();
}

/** As it is read out: five and five. */
function spaced(number: string): string {
  return number.length === 10 ? `${number.slice(0, 5)} ${number.slice(5)}` : number;
}
