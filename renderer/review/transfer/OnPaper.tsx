import { useState } from "react";
import { LOCALES, type Locale } from "#contract/settings.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { MakingLine } from "./MakingLine.tsx";
import { useMaking } from "./useMaking.ts";
import styles from "./transfer.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

type Printing = { readonly is: "idle" | "printing" | "failed" } | { readonly is: "printed"; readonly file: string };

/** The dossier to be held in the hand, in either language, and as a workbook. */
export function OnPaper({ reviewId: review }: { readonly reviewId: string }) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const [printing, setPrinting] = useState<Printing>({ is: "idle" });
  const table = useMaking();
  const print = async (in_: Locale) => {
    setPrinting({ is: "printing" });
    try {
      setPrinting({ is: "printed", ...(await client.transfer.print({ review, locale: in_ })) });
    } catch {
      setPrinting({ is: "failed" });
    }
  };
  return (
    <section className={styles.part}>
      <h3>{say("transfer.onPaper")}</h3>
      <div className={styles.row}>
        {LOCALES.map((each) => (
          <ActionButton
            key={each}
            label={say(`transfer.pdf.${each}`)}
            isPending={printing.is === "printing"}
            onPress={() => void print(each)}
          />
        ))}
        <ActionButton
          label={say("transfer.xlsx")}
          isPending={table.isUnderway}
          onPress={() => void table.start((signal) => client.transfer.table({ review, locale }, { signal }))}
        />
      </div>
      <p className={styles.quiet} aria-live="polite">
        {printing.is === "printed" && say("review.minutes.saved", { file: printing.file })}
        {printing.is === "failed" && say("review.minutes.failed")}
      </p>
      <MakingLine making={table.making} onGiveUp={table.giveUp} />
    </section>
  );
}
