import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { WISHES, type Wish } from "#domain/privacy/request.ts";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DayField } from "../../ui/controls/DayField.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { reported } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import styles from "./privacy.module.css";

export function AddRequest({ onClose, onDone }: Opened) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const now = useNow(60_000);
  const [number, setNumber] = useState("");
  const [wish, setWish] = useState<Wish>("access");
  const [receivedAt, setReceivedAt] = useState<number | null>(() => startOfIndianDay(now));
  const [isSent, setIsSent] = useState(false);
  const receive = useMutation(
    queries.privacy.requests.receive.mutationOptions(
      reported(onDone, "requests.saved", () => queryClient.invalidateQueries({ queryKey: queries.privacy.requests.key() })),
    ),
  );
  const faultOfDay = receivedAt === null || receivedAt > now ? say("requests.wrong.day") : null;
  const faultOfNumber = number.trim() === "" ? say("requests.wrong.number") : null;
  const send = () => {
    setIsSent(true);
    if (faultOfDay === null && faultOfNumber === null && receivedAt !== null && !receive.isPending)
      receive.mutate({ number: number.trim(), wish, receivedAt });
  };
  return (
    <SubmitForm onSubmit={send}>
      <div className={styles.fields}>
        <Field
          name="requestNumber"
          label={say("requests.number")}
          fault={isSent ? faultOfNumber : null}
          value={number}
          onChange={setNumber}
          autoFocus
        />
        <DayField label={say("requests.receivedAt")} at={receivedAt} onChange={setReceivedAt} />
        <SelectField
          label={say("requests.wish")}
          value={wish}
          choices={WISHES.map((value) => ({ value, label: say(`requests.wish.${value}`) }))}
          onChange={setWish}
        />
      </div>
      {isSent && faultOfDay !== null && <p className={styles.fault}>{faultOfDay}</p>}
      <div className={styles.actions}>
        <ActionButton label={say("requests.enter")} type="submit" data-main isPending={receive.isPending} />
        <ActionButton label={say("word.cancel")} onPress={onClose} />
      </div>
    </SubmitForm>
  );
}
