import type { ReportChoice } from "#contract/reporting.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { PrintingLine } from "../../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../../ui/printing/usePrinting.ts";
import { ExportingLine } from "../../../ui/exporting/ExportingLine.tsx";
import { useExporting } from "../../../ui/exporting/useExporting.ts";
import styles from "./figures.module.css";

/** The report on paper or in a file, and the cases behind it, with how far it is. */
export function ExportTools({ choice }: { readonly choice: ReportChoice | null }) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const { exporting, isUnderway: isExporting, save, stop } = useExporting();
  const { printing, isUnderway, print, giveUp } = usePrinting();
  const keep = [
    ["figures", "xlsx"],
    ["figures", "csv"],
    ["cases", "xlsx"],
    ["cases", "csv"],
  ] as const;
  return (
    <div className={styles.exports}>
      <ActionButton
        label={say("figures.print")}
        isDisabled={choice === null || isExporting}
        isPending={isUnderway}
        onPress={() => choice !== null && print((signal) => client.reporting.print({ choice, locale }, { signal }))}
      />
      {keep.map(([what, format]) => (
        <ActionButton
          key={`${what} ${format}`}
          label={say(`figures.keep.${what}.${format}`)}
          isDisabled={choice === null || isUnderway}
          isPending={isExporting}
          onPress={() => choice !== null && save((signal) => client.reporting.export({ choice, what, format, locale }, { signal }))}
        />
      ))}
      <ExportingLine exporting={exporting} onStop={stop} />
      <PrintingLine printing={printing} onGiveUp={giveUp} />
    </div>
  );
}
