import { useMutation } from "@tanstack/react-query";
import { LOCALES, type Locale } from "#contract/settings.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { MakingLine } from "./MakingLine.tsx";
import { useMaking } from "./useMaking.ts";
import styles from "./transfer.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** The dossier to be held in the hand, in either language, and as a workbook. */
export function OnPaper({ reviewId: review }: { readonly reviewId: string }) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const table = useMaking();
  const { isPrinting, outcome, print } = usePrinting((in_) => client.transfer.print({ review, locale: in_ }));
  return (
    <section className={styles.part}>
      <h3>{say("transfer.onPaper")}</h3>
      <div className={styles.row}>
        {LOCALES.map((each) => (
          <ActionButton key={each} label={say(`transfer.pdf.${each}`)} isPending={isPrinting} onPress={() => print(each)} />
        ))}
        <ActionButton
          label={say("transfer.xlsx")}
          isPending={table.isUnderway}
          onPress={() => void table.start((signal) => client.transfer.table({ review, locale }, { signal }))}
        />
      </div>
      <p className={styles.quiet} aria-live="polite">
        {outcome}
      </p>
      <MakingLine making={table.making} onGiveUp={table.giveUp} />
    </section>
  );
}

/** Prints in one of the languages: whether that is under way, and in a sentence what came of it. */
export function usePrinting(ask: (locale: Locale) => Promise<{ readonly file: string }>) {
  const { say } = useWords();
  const printing = useMutation({ mutationFn: ask });
  return {
    isPrinting: printing.isPending,
    outcome: printing.isError ? say("review.minutes.failed") : printing.data && say("review.minutes.saved", printing.data),
    print: (locale: Locale) => printing.mutate(locale),
  };
}
