import { useState } from "react";
import type { TransferOpening } from "#contract/transfer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import type { Complaint } from "../../ui/people/passphraseFault.ts";
import { Progress } from "./MakingLine.tsx";
import { transferFailure } from "./transferFailure.ts";
import { useBytes } from "./useBytes.ts";
import styles from "./transfer.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

type State =
  | { readonly is: "idle" | "opened" }
  | { readonly is: "underway"; readonly share: number }
  | { readonly is: "fault"; readonly complaint: Complaint };

interface DossierFoundProps {
  readonly found: Extract<TransferOpening, { is: "dossier" }>;
  readonly passphrase: string;
}

/** What a dossier holds, before anything of it is opened. */
export function DossierFound({ found, passphrase }: DossierFoundProps) {
  const words = useWords();
  const { say, locale, date, clock, number } = words;
  const { client } = useEngine();
  const bytes = useBytes();
  const [state, setState] = useState<State>({ is: "idle" });
  const { label, openedBefore } = found;
  const of =
    label.scope.of === "districts"
      ? label.scope.districts.map((name) => words.district(name))
      : label.scope.departments.map((code) => words.department(code));

  const open = async () => {
    setState({ is: "underway", share: 0 });
    try {
      for await (const told of await client.transfer.open({ passphrase })) {
        if (told.is === "underway" || told.is === "opened") setState(told);
        if (told.is === "fault") setState({ is: "fault", complaint: { message: `transfer.fault.${told.fault}` } });
      }
    } catch (error) {
      setState({ is: "fault", complaint: transferFailure(error) });
    }
  };

  return (
    <>
      <p className={styles.done}>{say("transfer.whole")}</p>
      <dl className={styles.facts} lang={locale}>
        <dt>{say("transfer.fact.title")}</dt>
        <dd>{label.title}</dd>
        <dt>{say("transfer.fact.made")}</dt>
        <dd>
          {say("transfer.strip.made", {
            by: label.madeBy === "" ? say("transfer.somebody") : label.madeBy,
            date: date(label.madeAt),
            clock: clock(label.madeAt),
          })}
        </dd>
        <dt>{say(label.scope.of === "districts" ? "review.of.districts" : "review.of.departments")}</dt>
        <dd>{of.join(", ")}</dd>
        <dt>{say("transfer.fact.holds")}</dt>
        <dd>{say("transfer.holds", { cases: label.cases, pictures: label.pictures, size: bytes(found.bytes) })}</dd>
        <dt>{say("transfer.field.mode")}</dt>
        <dd>
          {say(`transfer.mode.${label.mode}`)}
          {label.mode === "editable" && label.people.length > 0 && `: ${label.people.join(", ")}`}
        </dd>
        {label.expiresAt !== null && (
          <>
            <dt>{say("transfer.field.valid")}</dt>
            <dd>{say("transfer.given.given", { date: date(label.expiresAt) })}</dd>
          </>
        )}
      </dl>
      {label.rehearsal && <p className={styles.fault}>{say("transfer.rehearsal")}</p>}
      {openedBefore !== null && openedBefore > 0 && (
        <p className={styles.quiet}>{say("transfer.openedBefore", { n: number(openedBefore) })}</p>
      )}
      {state.is === "underway" && <Progress label={say("transfer.opening")} share={state.share} />}
      {state.is === "opened" && <output className={styles.done}>{say("transfer.opened")}</output>}
      {state.is === "fault" && (
        <p className={styles.fault} role="alert">
          {say(state.complaint.message, state.complaint.values)}
        </p>
      )}
      <div className={styles.row}>
        <ActionButton label={say("transfer.open")} data-main isPending={state.is === "underway"} onPress={() => void open()} autoFocus />
      </div>
    </>
  );
}
