import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { BreachAnswer } from "#contract/privacy.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DayField } from "../../ui/controls/DayField.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { wholePathFrom } from "../parts/wholePath.ts";
import { BreachForm } from "./BreachForm.tsx";
import { NoticeStanding } from "./BreachesSection.tsx";
import { outcomeOfBreach } from "./breachOutcome.ts";
import styles from "./privacy.module.css";

/** One breach: who is to be told by when, what is written down, and pages of it. */
export function BreachPane({ breach, onClose, onDone }: Opened & { readonly breach: BreachAnswer }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const now = useNow(60_000);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const kept = (breaches: BreachAnswer[]) => queryClient.setQueryData(queries.privacy.breaches.list.queryKey(), breaches);
  const pane = useRef<HTMLDivElement>(null);
  // The button that opened it is gone: the next key goes on here.
  useEffect(() => pane.current?.focus(), []);
  const tell = useMutation(queries.privacy.breaches.told.mutationOptions(reported(setOutcome, "breaches.toldNow", kept, outcomeOfBreach)));
  const close = useMutation(queries.privacy.breaches.close.mutationOptions(reported(setOutcome, "breaches.ended", kept, outcomeOfBreach)));
  const { id, notices, closed } = breach;
  return (
    <div className={styles.pane} ref={pane} tabIndex={-1} data-breach={id}>
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice.notice} className={styles.entry}>
            <div className={styles.line}>
              <b>{say(`breaches.notice.${notice.notice}`)}</b>
              <NoticeStanding notice={notice} />
              {notice.toldAt === null && (
                <ActionButton
                  label={say("breaches.tell")}
                  aria-label={say("breaches.tellOf", { notice: say(`breaches.notice.${notice.notice}`) })}
                  isDisabled={notice.missing.length > 0}
                  isPending={tell.isPending}
                  // The button is gone by then: anyone who has only keys goes on from the pane.
                  onPress={() => tell.mutate({ id, notice: notice.notice, at: now }, { onSuccess: () => pane.current?.focus() })}
                />
              )}
            </div>
            {notice.toldAt === null && notice.missing.length > 0 && (
              <p className={styles.note}>
                {say("breaches.notice.missing", { what: notice.missing.map((field) => say(`breaches.field.${field}`)).join("; ") })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {closed === null && <Extension id={id} onOutcome={setOutcome} />}
      <BreachExport id={id} />
      <OutcomeLine outcome={outcome} />
      <div className={styles.actions}>
        {closed === null && (
          <ActionButton
            label={say("breaches.end")}
            isDisabled={!breach.mayClose}
            isPending={close.isPending}
            onPress={() => close.mutate({ id })}
          />
        )}
        <ActionButton label={say("breaches.close")} onPress={onClose} />
      </div>
      {closed === null && <BreachForm key={breach.revisedAt} breach={breach} onClose={onClose} onDone={onDone} />}
    </div>
  );
}

/** The longer period that the Board allowed, by a day. */
function Extension({ id, onOutcome }: { readonly id: string; readonly onOutcome: (outcome: Outcome) => void }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [until, setUntil] = useState<number | null>(null);
  const extend = useMutation(
    queries.privacy.breaches.extend.mutationOptions(
      reported(
        onOutcome,
        "breaches.extended",
        (breaches) => queryClient.setQueryData(queries.privacy.breaches.list.queryKey(), breaches),
        outcomeOfBreach,
      ),
    ),
  );
  return (
    // The whole of that day.
    <SubmitForm onSubmit={() => until !== null && !extend.isPending && extend.mutate({ id, until: until + DAY_MS - 1 })}>
      <div className={styles.row}>
        <DayField label={say("breaches.extend")} at={until} onChange={setUntil} />
        <ActionButton label={say("breaches.extend.now")} type="submit" isDisabled={until === null} isPending={extend.isPending} />
      </div>
    </SubmitForm>
  );
}

function BreachExport({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const [folder, setFolder] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const write = useMutation(
    queries.privacy.breaches.export.mutationOptions(
      reported(
        setOutcome,
        (written) => ({ good: true, message: "breaches.exported", values: { folder: written.folder } }),
        undefined,
        outcomeOfBreach,
      ),
    ),
  );
  const path = wholePathFrom(folder.trim());
  return (
    <SubmitForm onSubmit={() => path !== null && !write.isPending && write.mutate({ id, folder: path })}>
      <div className={styles.row}>
        <Field name="breachFolder" isWork={false} label={say("requests.folder")} value={folder} onChange={setFolder} />
        <ActionButton label={say("breaches.export")} type="submit" isDisabled={path === null} isPending={write.isPending} />
      </div>
      <OutcomeLine outcome={outcome} />
    </SubmitForm>
  );
}
