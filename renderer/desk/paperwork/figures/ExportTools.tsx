import type { ReportChoice } from "#contract/reporting.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { failureSentence } from "../../commandRunner/failure.ts";
import { type Exporting, useExport } from "./useExport.ts";
import styles from "./figures.module.css";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** The report on paper or in a file, and the cases behind it, with how far it is. */
export function ExportTools({ choice }: { readonly choice: ReportChoice | null }) {
  const { say, locale } = useWords();
  const { exporting, save, print, stop } = useExport(choice, locale);
  const isOff = choice === null || exporting.is === "underway";
  const keep = [
    ["figures", "xlsx"],
    ["figures", "csv"],
    ["cases", "xlsx"],
    ["cases", "csv"],
  ] as const;
  return (
    <div className={styles.exports}>
      <ActionButton label={say("figures.print")} isDisabled={isOff} onPress={() => void print()} />
      {keep.map(([what, format]) => (
        <ActionButton
          key={`${what} ${format}`}
          label={say(`figures.keep.${what}.${format}`)}
          isDisabled={isOff}
          onPress={() => void save(what, format)}
        />
      ))}
      <Standing exporting={exporting} />
      {exporting.is === "underway" && <ActionButton label={say("word.stop")} onPress={stop} />}
    </div>
  );
}

function Standing({ exporting }: { readonly exporting: Exporting }) {
  const { say, number } = useWords();
  const said = () => {
    if (exporting.is === "underway")
      return exporting.of === 0
        ? say("figures.export.begun")
        : say("figures.export.underway", { rows: number(exporting.rows), of: number(exporting.of) });
    if (exporting.is === "kept") return say("figures.export.kept", { rows: number(exporting.rows) });
    if (exporting.is === "printed") return say("figures.export.printed", { file: exporting.file });
    return exporting.is === "failed" ? say(failureSentence(exporting.why)) : "";
  };
  return <output className={styles.standing}>{said()}</output>;
}
