import { LOCALES } from "#contract/settings.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { MakingLine } from "./MakingLine.tsx";
import { useMaking } from "./useMaking.ts";
import styles from "./transfer.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { PrintingLine } from "../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../ui/printing/usePrinting.ts";

/** The dossier to be held in the hand, in either language, and as a workbook. */
export function OnPaper({ reviewId: review }: { readonly reviewId: string }) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const table = useMaking();
  const { printing, isUnderway, print, giveUp } = usePrinting();
  return (
    <section className={styles.part}>
      <h3>{say("transfer.onPaper")}</h3>
      <div className={styles.row}>
        {LOCALES.map((each) => (
          <ActionButton
            key={each}
            label={say(`transfer.pdf.${each}`)}
            isPending={isUnderway}
            onPress={() => print((signal) => client.transfer.print({ review, locale: each }, { signal }))}
          />
        ))}
        <ActionButton
          label={say("transfer.xlsx")}
          isPending={table.isUnderway}
          onPress={() => void table.start((signal) => client.transfer.table({ review, locale }, { signal }))}
        />
      </div>
      <PrintingLine printing={printing} onGiveUp={giveUp} />
      <MakingLine making={table.making} onGiveUp={table.giveUp} />
    </section>
  );
}
