import { useState } from "react";
import type { ListedReadingProblem } from "#contract/readingProblems.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { NotReadLine } from "./NotReadLine.tsx";
import styles from "./notRead.module.css";

/** What came and could not be read, or not whole: looked at, read again or dismissed, one by one. */
export function NotReadView({ onClose }: ViewProps) {
  const { say } = useWords();
  const { data, error } = useAnswer((ask) => ask.readingProblems.list);
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const problems = data?.problems ?? [];
  const shown = problems.find(({ id }) => id === chosen);
  const count = data === undefined || data.total === 0 ? null : say("notRead.waiting", { n: data.total });
  return (
    <FullView title={say("desk.command.openNotRead")} aside={count} onClose={onClose}>
      <div className={viewStyles.split}>
        <div className={viewStyles.scroll}>
          {data === undefined && <NotYet error={error} />}
          {data?.total === 0 && <p className={viewStyles.empty}>{say("notRead.none")}</p>}
          <ul aria-label={say("desk.command.openNotRead")}>
            {problems.map((problem) => (
              <NotReadLine
                key={problem.id}
                problem={problem}
                isShown={problem.id === chosen}
                onLook={() => setChosen(problem.id === chosen ? null : problem.id)}
                onSaid={setSaid}
              />
            ))}
          </ul>
          {data !== undefined && data.total > problems.length && (
            <p className={viewStyles.quiet}>{say("notRead.newest", { n: problems.length })}</p>
          )}
        </div>
        <aside className={viewStyles.side}>
          <output aria-live="polite">{said}</output>
          {shown === undefined ? <p className={viewStyles.quiet}>{say("notRead.choose")}</p> : <RawWords key={shown.id} problem={shown} />}
        </aside>
      </div>
    </FullView>
  );
}

const KILOBYTE = 1_024;

/** What came, as plain text: nothing of it is drawn, loaded or followed. */
function RawWords({ problem: { id, title } }: { readonly problem: ListedReadingProblem }) {
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
