import { useState } from "react";
import { Button } from "react-aria-components";
import { LOCALES, type Locale } from "#contract/settings.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { MakingLine } from "./MakingLine.tsx";
import { useMaking } from "./useMaking.ts";
import styles from "./transfer.module.css";

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
          <Button key={each} className={controlStyles.button} isPending={printing.is === "printing"} onPress={() => void print(each)}>
            {say(`transfer.pdf.${each}`)}
          </Button>
        ))}
        <Button
          className={controlStyles.button}
          isPending={table.isUnderway}
          onPress={() => void table.start((signal) => client.transfer.table({ review, locale }, { signal }))}
        >
          {say("transfer.xlsx")}
        </Button>
      </div>
      <p className={styles.quiet} aria-live="polite">
        {printing.is === "printed" && say("review.minutes.saved", { file: printing.file })}
        {printing.is === "failed" && say("review.minutes.failed")}
      </p>
      <MakingLine making={table.making} onGiveUp={table.giveUp} />
    </section>
  );
}
