import { type ReactNode, useState } from "react";
import type { Atr, Proof } from "#domain/grievance/actions.ts";
import { ATR_OUTCOMES } from "#domain/grievance/choices.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { UnsavedScope, Work } from "../../../ui/unsaved/UnsavedScope.tsx";
import type { GrievanceId } from "#domain/ids.ts";
import { useKeptWords } from "../../work/useKeptWords.ts";
import { Caution, CommandForm, Row } from "../forms/CommandForm.tsx";
import { DraftNote } from "../forms/DraftNote.tsx";
import { ProofField } from "../forms/ProofField.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { Segments } from "../forms/Segments.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { AtrCheck } from "./AtrCheck.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";

/** The report, `t`: the one that has come is checked; else one is entered, or the case is disposed of without. */
export function AtrDialog(props: CommandDialogProps) {
  const { say } = useWords();
  const may = useMay();
  // As it was when it was opened: what somebody else does meanwhile takes no form away in which something is typed.
  const [state] = useState(props.history.grievance.state);
  const mayEnter = (state === "marked" || state === "in-action") && may("enter-atr");
  const mayExcept = may("judge-atr");
  const [does, setDoes] = useState<"enter" | "except">(mayEnter ? "enter" : "except");
  // Each also while the other form is looked at.
  const [exception, setException] = useState("");
  const [proof, setProof] = useState<readonly Proof[]>([]);
  if (state === "atr-sent") return <AtrCheck {...props} />;
  const choice = (
    <>
      {mayEnter && mayExcept && (
        <Segments
          label={say("desk.act.atr.what")}
          value={does}
          onChange={setDoes}
          options={(["enter", "except"] as const).map((value) => ({ value, label: say(`desk.act.atr.what.${value}`) }))}
        />
      )}
      <Work isThere={exception.trim() !== "" || proof.length > 0} />
    </>
  );
  return does === "enter" ? (
    <AtrEntry {...props} choice={choice} proof={proof} onProof={setProof} />
  ) : (
    <AtrException {...props} choice={choice} exception={exception} onWrite={setException} />
  );
}

interface EntryProps extends CommandDialogProps {
  readonly choice: ReactNode;
  readonly proof: readonly Proof[];
  readonly onProof: (proof: readonly Proof[]) => void;
}

/** Enters the report that an office has sent in. */
function AtrEntry({ history, scope, onClose, choice, proof, onProof }: EntryProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const holder = history.offices.find(({ role }) => role === "answerable")?.holder?.name ?? "";
  const kept = useKeptWords("atr", history.case.id as GrievanceId, wordsOfAtr({ ...EMPTY_ATR, officer: holder }));
  const draft = { ...atrOfWords(kept.words), proof };
  const [isKeeping, setKeeping] = useState(false);
  const change = (part: Partial<Omit<AtrDraft, "proof">>) => kept.write(wordsOfAtr({ ...draft, ...part }));
  const { outcome, text, officer, actedAt, contacted } = draft;
  const atr = atrOf(draft);
  return (
    <CommandForm
      title={say("desk.case.atr")}
      command={command}
      submit={say("desk.act.atr.enter")}
      onSubmit={() => atr !== null && void command.act(scope.target, { type: "send-atr", atr }).then(kept.sent)}
      canSubmit={atr !== null && !isKeeping}
      wide
    >
      {choice}
      <ScopeNote scope={scope} />
      {/* What is kept as it is typed; the rest of the form is asked about. */}
      <UnsavedScope>
        <Segments<AtrOutcome>
          label={say("desk.act.atr.outcome")}
          value={outcome}
          onChange={(value) => change({ outcome: value })}
          autoFocus
          options={ATR_OUTCOMES.map((value) => ({ value, label: say(`desk.case.outcome.${value}`) }))}
        />
        <LongField
          label={say(outcome === "not-possible" ? "desk.act.atr.why" : "desk.act.atr.done")}
          value={text}
          onChange={(value) => change({ text: value })}
        />
        <Row>
          <Field name="officer" label={say("desk.act.atr.officer")} value={officer} onChange={(value) => change({ officer: value })} />
          <DayField label={say("desk.act.atr.actedAt")} at={actedAt} onChange={(value) => change({ actedAt: value })} />
        </Row>
        <Segments
          label={say("desk.act.atr.contacted")}
          value={contacted}
          onChange={(value) => change({ contacted: value })}
          options={CONTACTED.map((value) => ({ value, label: say(`desk.act.atr.contacted.${value}`) }))}
        />
        <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
      </UnsavedScope>
      <ProofField proof={proof} onChange={onProof} onKeeping={setKeeping} />
    </CommandForm>
  );
}

type AtrOutcome = Atr["outcome"];
const CONTACTED = ["yes", "no", "unsaid"] as const;

/** A report as it is in the form. */
interface AtrDraft {
  readonly outcome: AtrOutcome;
  readonly text: string;
  readonly officer: string;
  /** The beginning of the day, milliseconds UTC. */
  readonly actedAt: number | null;
  readonly contacted: (typeof CONTACTED)[number];
  readonly proof: readonly Proof[];
}

export const EMPTY_ATR: AtrDraft = { outcome: "solved", text: "", officer: "", actedAt: null, contacted: "unsaid", proof: [] };

/** What of the form is kept while it is typed: files are chosen again. */
function wordsOfAtr({ outcome, text, officer, actedAt, contacted }: AtrDraft) {
  return { outcome, text, officer, actedAt: actedAt === null ? "" : String(actedAt), contacted };
}

function atrOfWords({ outcome, text, officer, actedAt, contacted }: Readonly<ReturnType<typeof wordsOfAtr> | Record<string, string>>) {
  return {
    outcome: ATR_OUTCOMES.find((known) => known === outcome) ?? EMPTY_ATR.outcome,
    text: text ?? "",
    officer: officer ?? "",
    actedAt: /^\d+$/u.test(actedAt ?? "") ? Number(actedAt) : null,
    contacted: CONTACTED.find((known) => known === contacted) ?? EMPTY_ATR.contacted,
  };
}

/** The report that the form makes; null while it says nothing. */
export function atrOf({ outcome, text, officer, actedAt, contacted, proof }: AtrDraft): Atr | null {
  const said = text.trim();
  if (said === "") return null;
  const named = officer.trim();
  return {
    outcome,
    text: said,
    officer: named === "" ? null : named,
    actedAt,
    proof: [...proof],
    citizenContacted: contacted === "unsaid" ? null : contacted === "yes",
  };
}

interface ExceptionProps extends CommandDialogProps {
  readonly choice: ReactNode;
  readonly exception: string;
  readonly onWrite: (exception: string) => void;
}

/** Disposes of a case without a report: it needs a stated exception. */
function AtrException({ scope, onClose, choice, exception, onWrite }: ExceptionProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  return (
    <CommandForm
      title={say("desk.act.atr.exceptionTitle")}
      command={command}
      submit={say("desk.act.atr.dispose")}
      onSubmit={() => void command.act(scope.target, { type: "accept-atr", exception: exception.trim() })}
      canSubmit={exception.trim() !== ""}
    >
      {choice}
      <ScopeNote scope={scope} />
      <Caution>{say("desk.act.atr.exceptionDetail")}</Caution>
      <ReasonField of="dispose-without-atr" label={say("desk.act.atr.exception")} value={exception} onChange={onWrite} autoFocus />
    </CommandForm>
  );
}
