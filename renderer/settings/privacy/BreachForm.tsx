import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { BreachAnswer } from "#contract/privacy.ts";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { BREACH_FIELDS, type BreachField, type BreachReport } from "#domain/privacy/breach.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DayField } from "../../ui/controls/DayField.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { wholeNumber } from "../../ui/forms/typed.ts";
import { reported } from "../parts/Outcome.tsx";
import { minuteOf, timeOf } from "../parts/timeOfDay.ts";
import type { Opened } from "../parts/useOpened.ts";
import { outcomeOfBreach } from "./breachOutcome.ts";
import styles from "./privacy.module.css";

const MINUTE_MS = 60_000;
const MOST_PEOPLE = 99_999;

/** All that rule 7 asks for; it may be written bit by bit, and each notice says what it still lacks. */
export function BreachForm({ breach, onClose, onDone }: Opened & { readonly breach: BreachAnswer | null }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const now = useNow(60_000);
  const [title, setTitle] = useState(breach?.title ?? "");
  const [day, setDay] = useState<number | null>(() => startOfIndianDay(breach?.awareAt ?? now));
  const [time, setTime] = useState(() =>
    timeOf(Math.floor(((breach?.awareAt ?? now) - startOfIndianDay(breach?.awareAt ?? now)) / MINUTE_MS)),
  );
  const [people, setPeople] = useState(breach?.people === null || breach === null ? "" : String(breach.people));
  const [fields, setFields] = useState<Record<BreachField, string>>(() => breach?.fields ?? EMPTY);
  const [isSent, setIsSent] = useState(false);
  const saved = reported<BreachAnswer[]>(
    onDone,
    breach === null ? "breaches.recorded" : "breaches.saved",
    (kept) => queryClient.setQueryData(queries.privacy.breaches.list.queryKey(), kept),
    outcomeOfBreach,
  );
  const record = useMutation(queries.privacy.breaches.record.mutationOptions(saved));
  const revise = useMutation(queries.privacy.breaches.revise.mutationOptions(saved));
  const minute = minuteOf(time);
  const awareAt = day === null || minute === null ? null : day + minute * MINUTE_MS;
  const count = people.trim() === "" ? null : wholeNumber(0, MOST_PEOPLE)(people.trim());
  const faults = {
    title: title.trim() === "" ? say("breaches.wrong.name") : null,
    time: awareAt === null || awareAt > now + MINUTE_MS ? say("breaches.wrong.time") : null,
    people: people.trim() !== "" && count === null ? say("breaches.wrong.people") : null,
  };
  const isPending = record.isPending || revise.isPending;

  const send = () => {
    setIsSent(true);
    if (isPending || awareAt === null || Object.values(faults).some((fault) => fault !== null)) return;
    const report: BreachReport = { title: title.trim(), awareAt, people: count, fields };
    if (breach === null) record.mutate(report);
    else revise.mutate({ id: breach.id, report });
  };

  return (
    <SubmitForm onSubmit={send}>
      <Field
        name="breachTitle"
        label={say("breaches.name")}
        fault={isSent ? faults.title : null}
        value={title}
        onChange={setTitle}
        autoFocus={breach === null}
      />
      <div className={styles.fields}>
        <DayField label={say("breaches.awareDay")} at={day} onChange={setDay} />
        <Field
          name="awareTime"
          label={say("breaches.awareTime")}
          fault={isSent ? faults.time : null}
          value={time}
          onChange={setTime}
          short
        />
        <Field
          name="people"
          label={say("breaches.people")}
          fault={isSent ? faults.people : null}
          value={people}
          onChange={setPeople}
          inputMode="numeric"
          short
        />
      </div>
      {BREACH_FIELDS.map((field) => (
        <LongField
          key={field}
          name={field}
          label={say(`breaches.field.${field}`)}
          value={fields[field]}
          onChange={(value) => setFields((before) => ({ ...before, [field]: value }))}
          rows={2}
        />
      ))}
      <div className={styles.actions}>
        <ActionButton label={say(breach === null ? "breaches.record" : "breaches.save")} type="submit" data-main isPending={isPending} />
        <ActionButton label={say("word.cancel")} onPress={onClose} />
      </div>
    </SubmitForm>
  );
}

const EMPTY = Object.fromEntries(BREACH_FIELDS.map((field) => [field, ""])) as Record<BreachField, string>;
