import type { ListedReadingProblem } from "#contract/readingProblems.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import styles from "./notRead.module.css";

const KILOBYTE = 1_024;

/** What came, as plain text: nothing of it is drawn, loaded or followed. */
export function RawWords({ problem: { id, title } }: { readonly problem: ListedReadingProblem }) {
  const { say } = useWords();
  const { data, isError } = useAnswer((ask) => ask.readingProblems.raw, { input: { id }, retry: false, gcTime: 0 });
  const kilobytes = (bytes: number) => Math.ceil(bytes / KILOBYTE);
  return (
    <>
      <h3>{title ?? say("notRead.raw")}</h3>
      {data === undefined && <p>{isError ? say("notRead.rawGone") : `${say("state.loading")}…`}</p>}
      {data !== undefined && data.keptBytes < data.bytes && (
        <p className={viewStyles.quiet}>{say("notRead.rawPart", { kept: kilobytes(data.keptBytes), whole: kilobytes(data.bytes) })}</p>
      )}
      {data !== undefined && (
        <ScrolledByKeys label={say("notRead.raw")} className={styles.raw ?? ""}>
          <pre dir="ltr">{data.text}</pre>
        </ScrolledByKeys>
      )}
    </>
  );
}
