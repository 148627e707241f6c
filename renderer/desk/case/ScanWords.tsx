import { useEffect, useRef, useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { LONGEST_READING } from "#domain/file/scanReading.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { CommandForm, Hint } from "../commands/forms/CommandForm.tsx";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { failureOf, failureSentence } from "../../ui/failure.ts";
import styles from "./ScanWords.module.css";

type Medium = CaseHistory["posts"][number]["media"][number];

interface ScanWordsProps {
  readonly id: GrievanceId;
  readonly file: string;
  readonly medium: Medium;
  /** What it is called beside the others of the post. */
  readonly name: string;
}

/** What came in a dossier is a copy under another name, which nobody reads again there. */
const ORIGINAL = /^[0-9a-f]{64}\.(?:jpg|png|webp|gif|pdf)$/u;

/** The words on a picture or paper of a case: who read them, how sure a machine is of them, and the way to put them right. */
export function ScanWords({ id, file, medium: { kind, reading }, name }: ScanWordsProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const [asked, setAsked] = useState<{ readonly sentence: string; readonly isUnderway: boolean } | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const giveUp = useRef<AbortController | null>(null);
  useEffect(() => () => giveUp.current?.abort(), []);
  if (!ORIGINAL.test(file) || (kind !== "photo" && kind !== "document")) return null;

  const read = async () => {
    const own = new AbortController();
    giveUp.current = own;
    setAsked({ sentence: say("scan.waits", { name }), isUnderway: true });
    try {
      for await (const step of await client.scans.readOfCase({ id, file }, { signal: own.signal })) {
        if (own.signal.aborted) return;
        if (step.is === "sheet")
          setAsked({ sentence: say("scan.reading", { name, sheet: step.sheet, sheets: step.sheets }), isUnderway: true });
        else setAsked(step.reading.outcome === "nothing" ? { sentence: say("scan.outcome.nothing", { name }), isUnderway: false } : null);
      }
    } catch (error) {
      if (own.signal.aborted) return;
      const { code } = error as { readonly code?: unknown };
      setAsked({ sentence: code === "NOT_READ" ? say("scan.notInstalled") : say(failureSentence(failureOf(error))), isUnderway: false });
    }
  };
  const stop = () => {
    giveUp.current?.abort();
    setAsked(null);
  };
  /** What is masked is shown first, which is recorded: to save the mask would lose what it hides. */
  const correct = async () => {
    const shown = reading?.text ?? "";
    try {
      setTyped(isMasked(shown) ? wordsIn(await client.grievances.reveal({ id }), file) : shown);
    } catch (error) {
      setAsked({ sentence: say(failureSentence(failureOf(error))), isUnderway: false });
    }
  };

  return (
    // No landmark: a case has several of them, and two cases may stand side by side.
    <fieldset className={styles.scan} aria-label={`${say("desk.scan.title")}: ${name}`}>
      {reading !== null && reading.outcome !== "nothing" && (
        <>
          <p className={styles.by} data-checked={reading.correctedBy !== null || undefined}>
            <b>{name}</b> {sayWhose(say, reading)}
          </p>
          {reading.text !== "" && <p className={styles.text}>{reading.text}</p>}
        </>
      )}
      {asked !== null && <output className={styles.by}>{asked.sentence}</output>}
      {may("triage") && (
        <p className={styles.acts}>
          {reading === null && asked === null && <span className={styles.named}>{name}</span>}
          {asked?.isUnderway === true ? (
            <TextButton label={say("word.cancel")} onPress={stop} />
          ) : (
            <>
              {reading?.correctedBy == null && (
                <TextButton
                  label={say(reading === null ? "desk.scan.read" : "desk.scan.again")}
                  aria-label={`${say(reading === null ? "desk.scan.read" : "desk.scan.again")}: ${name}`}
                  onPress={() => void read()}
                />
              )}
              <TextButton
                label={say(reading === null || reading.text === "" ? "desk.scan.type" : "desk.scan.correct")}
                aria-label={`${say(reading === null || reading.text === "" ? "desk.scan.type" : "desk.scan.correct")}: ${name}`}
                onPress={() => void correct()}
              />
            </>
          )}
        </p>
      )}
      {typed !== null && <CorrectDialog id={id} file={file} before={typed} onClose={() => setTyped(null)} />}
    </fieldset>
  );
}

function sayWhose(
  say: ReturnType<typeof useWords>["say"],
  { correctedBy, outcome, confidence, sheets, sheetsLeft }: NonNullable<Medium["reading"]>,
) {
  if (correctedBy !== null) return say("desk.scan.by.person");
  if (outcome === "unclear" || outcome === "damaged" || outcome === "too-heavy") return say(`desk.scan.${outcome}`);
  const left = sheetsLeft > 0 ? ` ${say("scan.sheetsLeft", { sheets })}` : "";
  return say("desk.scan.by.machine", { confidence: confidence ?? 0 }) + left;
}

interface CorrectDialogProps {
  readonly id: GrievanceId;
  readonly file: string;
  readonly before: string;
  readonly onClose: () => void;
}

function CorrectDialog({ id, file, before, onClose }: CorrectDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [text, setText] = useState(before);
  const isPicture = !file.endsWith(".pdf");
  return (
    <CommandForm
      title={say("desk.scan.title")}
      command={command}
      submit={say("desk.scan.store")}
      onSubmit={() => void command.act({ kind: "case", id }, { type: "correct-reading", file, text: text.trim() })}
      canSubmit={text.trim() !== "" && text.trim() !== before.trim() && text.length <= LONGEST_READING}
      wide
    >
      <div className={styles.sides}>
        {isPicture && <img className={styles.sheet} src={`/files/${file}`} alt={say("desk.case.picture")} />}
        <LongField label={say("desk.scan.words")} value={text} onChange={setText} rows={12} />
      </div>
      {isPicture || <Hint>{say("desk.scan.paper")}</Hint>}
    </CommandForm>
  );
}

/** The sign that stands for what a mask hides. */
function isMasked(text: string): boolean {
  return /[•×]/u.test(text);
}

function wordsIn({ posts }: Pick<CaseHistory, "posts">, file: string): string {
  return posts.flatMap(({ media }) => media).find((each) => each.file === file)?.reading?.text ?? "";
}
