import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { HeldOfPerson, RequestAnswer } from "#contract/privacy.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
import { Loading } from "../parts/Section.tsx";
import { wholePathFrom } from "../parts/wholePath.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { countsSaid, daySaid } from "./privacyWords.ts";
import { outcomeOfRequest } from "./requestOutcome.ts";
import styles from "./privacy.module.css";

interface HeldPartProps {
  readonly request: RequestAnswer;
  readonly accounts: readonly string[];
}

/** What is held of the chosen accounts, and what can be done with it. */
export function HeldPart({ request, accounts }: HeldPartProps) {
  const words = useWords();
  const { say } = words;
  const { id } = request;
  const { data: held, error } = useAnswer((ask) => ask.privacy.requests.held, { input: { id, accounts: [...accounts] }, gcTime: 0 });
  const [isErasing, setIsErasing] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (error !== null) return <OutcomeLine outcome={outcomeOfRequest(error)} />;
  if (held === undefined) return <Loading />;
  const what = countsSaid(held.counts, words);
  return (
    <div className={styles.part}>
      <p>{what === null ? say("requests.held.none") : say("requests.held", { what })}</p>
      <HeldCases cases={held.cases} />
      {what !== null && request.wish !== "erasure" && <ExportForm id={id} accounts={accounts} />}
      {what !== null && request.wish !== "access" && (
        <ActionButton alone label={say("requests.erase")} onPress={() => setIsErasing(true)} />
      )}
      <OutcomeLine outcome={outcome} />
      {isErasing && (
        <EraseDialog
          request={request}
          accounts={accounts}
          held={held}
          onClose={() => setIsErasing(false)}
          onDone={(done) => {
            setIsErasing(false);
            setOutcome(done);
          }}
        />
      )}
    </div>
  );
}

function HeldCases({ cases }: { readonly cases: HeldOfPerson["cases"] }) {
  const { say, locale } = useWords();
  if (cases.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keys have to reach it
    <ul className={styles.cases} tabIndex={0}>
      {cases.map(({ ticket, state, openedAt, isShared, holds }) => (
        <li key={ticket}>
          <b>{ticket}</b> {say(`desk.state.${state}`)} · {daySaid(openedAt, locale)}
          {isShared && <small>{say("requests.case.shared")}</small>}
          {holds.length > 0 && <small>{say("requests.case.held", { what: holds.map((hold) => say(`hold.${hold}`)).join(", ") })}</small>}
        </li>
      ))}
    </ul>
  );
}

function ExportForm({ id, accounts }: { readonly id: string; readonly accounts: readonly string[] }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [folder, setFolder] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const write = useMutation(
    queries.privacy.requests.export.mutationOptions(
      reported(
        setOutcome,
        (written) => ({ good: true, message: "requests.exported", values: { folder: written.folder } }),
        () => queryClient.invalidateQueries({ queryKey: queries.privacy.requests.list.key() }),
        outcomeOfRequest,
      ),
    ),
  );
  const path = wholePathFrom(folder.trim());
  return (
    <SubmitForm onSubmit={() => path !== null && !write.isPending && write.mutate({ id, accounts: [...accounts], folder: path })}>
      <Field
        name="exportFolder"
        isWork={false}
        label={say("requests.folder")}
        help={say("requests.help.folder")}
        value={folder}
        onChange={setFolder}
      />
      <div className={styles.actions}>
        <ActionButton label={say("requests.export")} type="submit" isDisabled={path === null} isPending={write.isPending} />
      </div>
      <OutcomeLine outcome={outcome} />
    </SubmitForm>
  );
}
