import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Button } from "react-aria-components";
import { DEPARTMENTS } from "#domain/department/departments.ts";
import { departmentIn, servesDistrict } from "#domain/department/jurisdiction.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { phoneFault } from "#domain/registry/contact.ts";
import { authorOfNumber } from "#domain/post/typedIn.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { PlaceFind } from "../../ui/places/PlaceFind.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { Caution, CommandForm, Row } from "../commands/forms/CommandForm.tsx";
import { DraftNote } from "../commands/forms/DraftNote.tsx";
import { ProofField } from "../commands/forms/ProofField.tsx";
import { Segments } from "../commands/forms/Segments.tsx";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import { useFilterWords } from "../queue/useFilterWords.ts";
import { useOpenCase } from "../queue/useQueue.tsx";
import { useKeptWords } from "../work/useKeptWords.ts";
import { ReadScans } from "./ReadScans.tsx";
import { FromRepresentative } from "./FromRepresentative.tsx";
import styles from "./TypeIn.module.css";
import { complaintOfWords, EMPTY_COMPLAINT, recordOf, type TypedComplaint, WAYS, wordsOfComplaint } from "./typedComplaint.ts";

/** A complaint that somebody calls in, writes on paper or comes in person with. */
export function TypeIn() {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  useCommand("typeIn", may("triage") ? () => setOpen(true) : null, { why: "desk.failed.forbidden" });
  return isOpen ? <TypeInDialog onClose={() => setOpen(false)} /> : null;
}

/** From the first ring to a ticket number by keyboard: number, name, words, Ctrl+Enter. */
function TypeInDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  const openCase = useOpenCase();
  const command = useDialogCommand(onClose);
  /** Who writes down one letter has a pile of them. */
  const [lastWay, setLastWay] = useState(EMPTY_COMPLAINT.way);
  const kept = useKeptWords("typed-in", null, wordsOfComplaint({ ...EMPTY_COMPLAINT, way: lastWay }));
  // Files lie with the engine already, and are chosen again after a restart.
  const [files, setFiles] = useState<TypedComplaint["files"]>([]);
  const draft = complaintOfWords(kept.words, files);
  const { placeNamed } = useFilterWords({ places: draft.place === null ? [] : [draft.place], districts: [draft.district] });
  /** Kept until the complaint is recorded: the same again, after an answer that never came, opens no second case. */
  const [id, setId] = useState(() => crypto.randomUUID());
  const [isKeeping, setKeeping] = useState(false);
  const [opened, setOpened] = useState<{ readonly grievanceId: string; readonly ticket: string } | null>(null);
  const change = ({ files: chosen, ...part }: Partial<TypedComplaint>) => {
    if (chosen !== undefined) setFiles(chosen);
    if (Object.keys(part).length > 0) kept.write(wordsOfComplaint(part));
  };
  const show = (grievanceId: string) => {
    onClose();
    openCase(grievanceId);
  };

  if (opened !== null) {
    return (
      <TypedInOutcome
        ticket={opened.ticket}
        short={shortNumberOf(opened.grievanceId as GrievanceId)}
        onOpen={() => show(opened.grievanceId)}
        onNext={() => {
          setFiles([]);
          setId(crypto.randomUUID());
          setOpened(null);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <CommandForm
      title={say("desk.intake.title")}
      command={command}
      submit={say("desk.intake.record")}
      onSubmit={() =>
        void command.attempt(async () => {
          const recorded = await client.intake.record(recordOf(draft, id));
          setLastWay(draft.way);
          kept.drop();
          setOpened(recorded);
        })
      }
      canSubmit={draft.text.trim() !== "" && !isKeeping}
      wide
    >
      <Row>
        <Segments
          label={say("desk.intake.way")}
          value={draft.way}
          onChange={(way) => change({ way })}
          options={WAYS.map((value) => ({ value, label: say(`desk.intake.way.${value}`) }))}
        />
        <FromRepresentative chosen={draft.representative} onChange={(representative) => change({ representative })} />
      </Row>
      <Row>
        <Field
          name="phone"
          label={say("desk.intake.phone")}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          inputMode="numeric"
          autoFocus
        />
        <Field name="name" label={say("word.name")} value={draft.name} onChange={(name) => change({ name })} />
      </Row>
      <DoubtfulPhone phone={draft.phone} />
      <EarlierOfCaller phone={draft.phone} onOpen={show} />
      <LongField label={say("desk.intake.words")} value={draft.text} onChange={(text) => change({ text })} rows={5} />
      <Row>
        <Field
          name="email"
          label={say("desk.intake.email")}
          value={draft.email}
          onChange={(email) => change({ email })}
          inputMode="email"
        />
        <Field name="address" label={say("desk.intake.address")} value={draft.address} onChange={(address) => change({ address })} />
        <PlaceFind
          label={say("desk.intake.place")}
          help={say("desk.intake.placeHelp")}
          district={draft.district}
          chosen={draft.place === null ? [] : [{ label: placeNamed(draft.place), onDrop: () => change({ place: null }) }]}
          onPick={(place) => change({ district: place.district, place: place.level === "district" ? null : place.name })}
        />
      </Row>
      <Foreseen draft={draft} onChange={change} />
      <ProofField label={say("desk.intake.files")} proof={draft.files} onChange={(files) => change({ files })} onKeeping={setKeeping} />
      <ReadScans
        files={draft.files}
        onRead={(text) => change({ text: [draft.text.trim(), text].filter((each) => each !== "").join("\n\n") })}
      />
      <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
    </CommandForm>
  );
}

/** While the caller is on the line there is time to ask again. A complaint is not refused for its number. */
function DoubtfulPhone({ phone }: { readonly phone: string }) {
  const { say } = useWords();
  const settled = useDeferredValue(phone);
  const fault = settled.trim() === "" ? null : phoneFault(settled);
  return (
    <output className={styles.doubt}>
      {fault !== null && (
        <Caution>
          {say(`phone.${fault}`)} {say("phone.asWritten")}
        </Caution>
      )}
    </output>
  );
}

interface TypedInOutcomeProps {
  readonly ticket: string;
  readonly short: string;
  readonly onOpen: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** The number that is told to the citizen, large enough to read out. Enter goes on to the next complaint. */
function TypedInOutcome({ ticket, short, onOpen, onNext, onClose }: TypedInOutcomeProps) {
  const { say } = useWords();
  return (
    <DialogWindow title={say("desk.intake.recorded")} isOpen onClose={onClose}>
      <p className={styles.ticket}>{short}</p>
      <p>{say("desk.intake.tell", { ticket })}</p>
      <DialogActions>
        <ActionButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={onClose} />
        <ActionButton label={say("desk.intake.open")} onPress={onOpen} />
        <ActionButton label={say("desk.intake.next")} after={<Keycap stroke="Enter" />} data-main autoFocus onPress={onNext} />
      </DialogActions>
    </DialogWindow>
  );
}

/** Whether this telephone is known: what was complained of before, and how it is. */
function EarlierOfCaller({ phone, onOpen }: { readonly phone: string; readonly onOpen: (grievanceId: string) => void }) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const now = useNow(60_000);
  const isNumber = authorOfNumber(phone) !== null;
  const earlier = useQuery(queries.intake.earlier.queryOptions({ input: { phone }, enabled: isNumber, placeholderData: keepPreviousData }));
  if (!isNumber || earlier.data === undefined || earlier.data.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label={say("desk.intake.earlier")}>
      <h3>{say("desk.intake.earlier")}</h3>
      <ul>
        {earlier.data.map(({ id, ticket, state, openedAt, text }) => (
          <li key={id}>
            <Button className={styles.one ?? ""} onPress={() => onOpen(id)}>
              <b>{ticket}</b> <span>{say(`desk.state.${state}`)}</span> <span>{words.ago(now - openedAt)}</span> <q>{text}</q>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stands for "as the words say". */
const BY_WORDS = "";

interface ForeseenProps {
  readonly draft: TypedComplaint;
  readonly onChange: (part: Pick<TypedComplaint, "district" | "place"> | Pick<TypedComplaint, "department">) => void;
}

/** What the program reads from the words while they are typed; a person may say otherwise. */
function Foreseen({ draft, onChange }: ForeseenProps) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const text = useDeferredValue(draft.text.trim());
  const address = useDeferredValue(draft.address.trim());
  const foreseen = useQuery(
    queries.intake.foresee.queryOptions({ input: { text, address }, enabled: text.length > 3, placeholderData: keepPreviousData }),
  );
  const read = text.length > 3 ? foreseen.data : undefined;
  // The department follows the district, for instance to the electricity company that supplies it.
  const district = draft.district ?? read?.district ?? null;
  const byWords = (name: string | null) => say("desk.intake.byWords", { read: name ?? say("desk.intake.notRead") });
  return (
    <Row>
      <ChooseOne
        label={say("word.department")}
        value={departmentIn(draft.department, district) ?? BY_WORDS}
        onChange={(chosen) => onChange({ department: chosen === BY_WORDS ? null : chosen })}
        options={[
          { value: BY_WORDS, label: byWords(read?.department == null ? null : words.department(departmentIn(read.department, district))) },
          ...DEPARTMENTS.filter(({ code }) => servesDistrict(code, district)).map(({ code }) => ({
            value: code,
            label: words.department(code),
          })),
        ]}
      />
      <ChooseOne
        label={say("word.district")}
        value={draft.district ?? BY_WORDS}
        onChange={(chosen) => onChange({ district: chosen === BY_WORDS ? null : chosen, place: null })}
        options={[
          { value: BY_WORDS, label: byWords(read?.district == null ? null : words.district(read.district)) },
          ...DISTRICTS.map(({ name }) => ({ value: name, label: words.district(name) })),
        ]}
      />
    </Row>
  );
}
