import { useRef, useState } from "react";
import type { ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import type { TableFormat } from "#contract/tables.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { PrintingLine } from "../../../ui/printing/PrintingLine.tsx";
import { useEscapeWithin } from "../../../ui/printing/useEscapeWithin.ts";
import { usePrinting } from "../../../ui/printing/usePrinting.ts";
import { keepBlob } from "../../../ui/tables/keepFile.ts";
import { bytesOf } from "../../../ui/tables/tableFile.ts";
import { type Failure, failureOf, failureSentence } from "../../../ui/failure.ts";
import styles from "./figures.module.css";

/** The report on paper or in a file, and the cases behind it, with how far it is. */
export function ExportTools({ choice }: { readonly choice: ReportChoice | null }) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const { exporting, save, stop } = useExport(choice, locale);
  const { printing, isUnderway, print, giveUp } = usePrinting();
  const tools = useRef<HTMLDivElement>(null);
  useEscapeWithin(tools, exporting.is === "underway", stop);
  const isOff = choice === null || exporting.is === "underway" || isUnderway;
  const keep = [
    ["figures", "xlsx"],
    ["figures", "csv"],
    ["cases", "xlsx"],
    ["cases", "csv"],
  ] as const;
  return (
    <div className={styles.exports} ref={tools}>
      <ActionButton
        label={say("figures.print")}
        isDisabled={choice === null || exporting.is === "underway"}
        isPending={isUnderway}
        onPress={() => choice !== null && print((signal) => client.reporting.print({ choice, locale }, { signal }))}
      />
      {keep.map(([what, format]) => (
        <ActionButton
          key={`${what} ${format}`}
          label={say(`figures.keep.${what}.${format}`)}
          isDisabled={isOff}
          onPress={() => void save(what, format)}
        />
      ))}
      {exporting.is === "underway" && (
        <progress aria-label={say("figures.export.begun")} {...(exporting.of > 0 && { max: exporting.of, value: exporting.rows })} />
      )}
      <Standing exporting={exporting} />
      {exporting.is === "underway" && <ActionButton label={say("print.giveUp")} onPress={stop} />}
      <PrintingLine printing={printing} onGiveUp={giveUp} />
    </div>
  );
}

function Standing({ exporting }: { readonly exporting: Exporting }) {
  const { say } = useWords();
  const said = () => {
    if (exporting.is === "underway")
      return exporting.of === 0 ? say("figures.export.begun") : say("figures.export.underway", { rows: exporting.rows, of: exporting.of });
    if (exporting.is === "kept") return say("figures.export.kept", { rows: exporting.rows });
    return exporting.is === "failed" ? say(failureSentence(exporting.why)) : "";
  };
  return <output className={styles.standing}>{said()}</output>;
}

type Exporting =
  | { readonly is: "idle" }
  | { readonly is: "underway"; readonly rows: number; readonly of: number }
  | { readonly is: "kept"; readonly rows: number }
  | { readonly is: "failed"; readonly why: Failure };

/** Has a report written to a file, one at a time. */
function useExport(choice: ReportChoice | null, locale: Locale) {
  const { client } = useEngine();
  const [exporting, setExporting] = useState<Exporting>({ is: "idle" });
  const ending = useRef<AbortController | null>(null);

  async function begin(work: (signal: AbortSignal) => Promise<Exporting>): Promise<void> {
    ending.current?.abort();
    const own = new AbortController();
    ending.current = own;
    setExporting({ is: "underway", rows: 0, of: 0 });
    try {
      const outcome = await work(own.signal);
      if (!own.signal.aborted) setExporting(outcome);
    } catch (error) {
      if (!own.signal.aborted) setExporting({ is: "failed", why: failureOf(error) });
    }
  }

  return {
    exporting,
    save: (what: "figures" | "cases", format: TableFormat) =>
      begin(async (signal) => {
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        if (choice === null) return { is: "idle" };
        for await (const told of await client.reporting.export({ choice, what, format, locale }, { signal })) {
          if (told.is === "underway") setExporting(told);
          else if (told.is === "piece") pieces.push(bytesOf(told.bytes));
          else {
            keepBlob(told.name, new Blob(pieces, { type: told.mediaType }));
            return { is: "kept", rows: told.rows };
          }
        }
        return { is: "idle" };
      }),
    stop: () => {
      ending.current?.abort();
      setExporting({ is: "idle" });
    },
  };
}
