import { useEffect, useRef, useState } from "react";
import type { KeptMediaType } from "#domain/file/mediaType.ts";
import type { ScanReading } from "#domain/file/scanReading.ts";
import { storedNameOf } from "#domain/file/storedName.ts";
import type { Proof } from "#domain/grievance/actions.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { Caution, Hint } from "../commands/forms/CommandForm.tsx";
import { failureOf, failureSentence } from "../../ui/failure.ts";
import styles from "./ReadScans.module.css";

interface ReadScansProps {
  readonly files: readonly Proof[];
  /** What was read, sheet by sheet. */
  readonly onRead: (text: string) => void;
}

type KeptFile = Exclude<Proof, string>;

type Reading =
  | { readonly is: "reading"; readonly name: string; readonly sheet: number; readonly sheets: number }
  | { readonly is: "failed"; readonly sentence: string }
  | { readonly is: "read"; readonly read: readonly { readonly name: string; readonly reading: ScanReading }[] };

/** Has the sheets of a letter read by machine, for a person to compare and correct: print mostly comes out right, handwriting does not. */
export function ReadScans({ files, onRead }: ReadScansProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const [reading, setReading] = useState<Reading | null>(null);
  const giveUp = useRef<AbortController | null>(null);
  useEffect(() => () => giveUp.current?.abort(), []);
  const kept = files.filter((file): file is KeptFile => typeof file !== "string");
  if (kept.length === 0) return null;

  const start = async () => {
    const own = new AbortController();
    giveUp.current = own;
    const read: { readonly name: string; readonly reading: ScanReading }[] = [];
    try {
      for (const { name, hash, mediaType } of kept) {
        setReading({ is: "reading", name, sheet: 0, sheets: 0 });
        const file = storedNameOf({ hash, mediaType: mediaType as KeptMediaType });
        for await (const step of await client.scans.readNew({ file }, { signal: own.signal })) {
          if (own.signal.aborted) return;
          if (step.is === "sheet") setReading({ is: "reading", name, sheet: step.sheet, sheets: step.sheets });
          else read.push({ name, reading: step.reading });
        }
      }
      setReading({ is: "read", read });
      const text = read.map((each) => each.reading.text).filter((each) => each !== "");
      if (text.length > 0) onRead(text.join("\n\n"));
    } catch (error) {
      if (own.signal.aborted) return;
      const { code } = error as { readonly code?: unknown };
      setReading({ is: "failed", sentence: code === "NOT_READ" ? say("scan.notInstalled") : say(failureSentence(failureOf(error))) });
    }
  };

  if (reading?.is === "reading") {
    const { name, sheet, sheets } = reading;
    return (
      <output className={styles.line}>
        <span>{sheet === 0 ? say("scan.waits", { name }) : say("scan.reading", { name, sheet, sheets })}</span>
        <TextButton
          label={say("word.cancel")}
          onPress={() => {
            giveUp.current?.abort();
            setReading(null);
          }}
        />
      </output>
    );
  }
  return (
    <div className={styles.all}>
      <ActionButton alone label={say("scan.read")} onPress={() => void start()} />
      <output className={styles.told}>
        {reading?.is === "failed" && <Caution>{reading.sentence}</Caution>}
        {reading?.is === "read" && reading.read.map((each) => <ToldReading key={each.name} {...each} />)}
      </output>
    </div>
  );
}

/** What became of one file. */
function ToldReading({ name, reading }: { readonly name: string; readonly reading: ScanReading }) {
  const { say } = useWords();
  const { outcome, confidence, sheets, sheetsLeft } = reading;
  const left = sheetsLeft > 0 ? ` ${say("scan.sheetsLeft", { sheets })}` : "";
  if (outcome === "read") return <Hint>{say("scan.outcome.read", { name, confidence: confidence ?? 0 }) + left}</Hint>;
  return <Caution>{say(`scan.outcome.${outcome}`, { name }) + left}</Caution>;
}
