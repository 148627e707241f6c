import { useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { EngineClient } from "../../client/engine.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { HiddenNote } from "../../ui/controls/HiddenNote.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { OfficeFind } from "./OfficeFind.tsx";
import { Part } from "./Part.tsx";
import { PromisesInHand } from "./PromiseTools.tsx";
import { type Group, type Promiser, useInHand } from "./inHand.ts";
import styles from "./speaker.module.css";
import { typedDeadline } from "./typedMoment.ts";
import { withoutSent } from "./withoutSent.ts";
import { UnsavedScope, useLeave } from "../../ui/unsaved/UnsavedScope.tsx";

/** What is promised at this stop, in the words that were spoken, and by when. */
export function PromisePart({ review, stop }: { readonly review: ReviewView; readonly stop: ReviewView["stops"][number] }) {
  const { say } = useWords();
  const may = useMay();
  const { group } = useInHand();
  const promises = review.promises.filter((promise) => promise.stop === stop.key);
  const canPromise = may("review") && review.state === "begun";
  return (
    <Part title={say("review.promises")}>
      {promises.length > 0 && <PromisesInHand promises={promises} />}
      {promises.length === 0 && !canPromise && (
        <p className={styles.quiet}>{say(review.state === "prepared" ? "review.promises.later" : "review.promises.none")}</p>
      )}
      {canPromise && (
        <UnsavedScope>
          <PromiseForm key={group === null ? "" : `${group.what} ${group.cases.length}`} stop={stop} group={group} />
        </UnsavedScope>
      )}
    </Part>
  );
}

const MINUTE_MS = 60_000;

interface PromiseFormProps {
  readonly stop: ReviewView["stops"][number];
  /** The cases that it is about; null for those of typed tickets, or for none. */
  readonly group: Group | null;
}

/** Among the offices to choose from: one that is looked for. */
const OTHER = "other";

/** Who promises what, about which cases, by when. */
function PromiseForm({ stop, group }: PromiseFormProps) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const { acts, takeGroup } = useInHand();
  const leave = useLeave();
  const [found, setFound] = useState<Promiser | null>(null);
  const offices = withoutDoubles([...(found === null ? [] : [found]), ...stop.offices.map(promiserOf), ...(group?.offices ?? [])]);
  const [office, setOffice] = useState<string>(group?.offices[0]?.id ?? stop.offices[0]?.office ?? OTHER);
  const [sought, setSought] = useState("");
  const [words, setWords] = useState("");
  const [due, setDue] = useState("");
  const [tickets, setTickets] = useState("");
  const [fault, setFault] = useState<"office" | "words" | "due" | "tickets" | null>(null);

  const now = useNow(MINUTE_MS);

  const promise = async () => {
    const dueAt = typedDeadline(due, now);
    const by = offices.find(({ id }) => id === office);
    if (by === undefined) return setFault("office");
    if (words.trim() === "") return setFault("words");
    if (dueAt === null) return setFault("due");
    const cases = group === null ? await grievanceIdsOf(tickets, client) : [...group.cases];
    if (cases === null) return setFault("tickets");
    setFault(null);
    const said = { office: by.id as OfficeId, stop: stop.key, officer: by.holder, cases, words: words.trim(), dueAt };
    if (!(await acts.act({ type: "promise", ...said }))) return;
    setWords(withoutSent(words));
    setTickets(withoutSent(tickets));
    takeGroup(null);
  };

  return (
    <SubmitForm onSubmit={() => void promise()}>
      {group !== null && (
        <p className={styles.group}>
          <b>{say("review.group", { what: group.what })}</b>
          <TextButton label={say("review.group.drop")} onPress={() => leave(() => takeGroup(null))} />
        </p>
      )}
      <ChooseOne
        label={say("review.field.office")}
        options={[
          ...offices.map(({ id, label }) => ({ value: id, label: label[locale] })),
          { value: OTHER, label: say("review.otherOffice") },
        ]}
        value={office}
        onChange={setOffice}
        // It stays for the next promise of the same office.
        isWork={false}
        fault={fault === "office" ? say("review.fault.office") : null}
      />
      {office === OTHER && (
        <OfficeFind
          label={say("review.field.officeFind")}
          typed={sought}
          onType={setSought}
          renderTools={(row) => (
            <ActionButton
              label={say("review.otherOffice.take")}
              onPress={() => {
                setFound({ id: row.office.id, label: row.office.label, holder: row.holder?.officer.name ?? null });
                setOffice(row.office.id);
                setSought("");
              }}
            />
          )}
        />
      )}
      <LongField
        label={say("review.field.words")}
        value={words}
        onChange={setWords}
        fault={fault === "words" ? say("review.fault.words") : null}
        rows={2}
        autoFocus={group !== null}
      />
      <HiddenNote texts={[words]} />
      <Field
        name="due"
        // It stays for the next promise of the same day.
        isWork={false}
        label={say("review.field.due")}
        help={say("review.help.due")}
        fault={fault === "due" ? say("review.fault.due") : null}
        value={due}
        onChange={setDue}
        short
      />
      {group === null && (
        <Field
          name="tickets"
          label={say("review.field.tickets")}
          fault={fault === "tickets" ? say("review.fault.tickets") : null}
          value={tickets}
          onChange={setTickets}
        />
      )}
      <ActionButton label={say("review.promiseDo")} type="submit" data-main />
    </SubmitForm>
  );
}

function promiserOf({ office, label, holder }: ReviewView["stops"][number]["offices"][number]): Promiser {
  return { id: office, label, holder };
}

function withoutDoubles(offices: readonly Promiser[]): readonly Promiser[] {
  return [...new Map(offices.map((office) => [office.id, office])).values()];
}

/** The cases of tickets that were typed, parted by commas or spaces; null where one of them is not known. */
async function grievanceIdsOf(typed: string, client: EngineClient): Promise<GrievanceId[] | null> {
  const tickets = typed.split(/[\s,]+/u).filter((ticket) => ticket !== "");
  if (tickets.length === 0) return [];
  const found = await client.review.casesOfTickets({ tickets });
  return found.length === new Set(tickets).size ? found.map(({ id }) => id) : null;
}
