import { Button } from "react-aria-components";
import type { ReportChoice } from "#contract/reporting.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { failureSentence } from "../../commandRunner/failure.ts";
import { useExport } from "./useExport.ts";
import type { Exporting } from "./useExport.ts";
import styles from "./figures.module.css";

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
      <Button className={controlStyles.button} isDisabled={isOff} onPress={() => void print()}>
        {say("figures.print")}
      </Button>
      {keep.map(([what, format]) => (
        <Button key={`${what} ${format}`} className={controlStyles.button} isDisabled={isOff} onPress={() => void save(what, format)}>
          {say(`figures.keep.${what}.${format}`)}
        </Button>
      ))}
      <Standing exporting={exporting} />
      {exporting.is === "underway" && (
        <Button className={controlStyles.button} onPress={stop}>
          {say("figures.stop")}
        </Button>
      )}
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
