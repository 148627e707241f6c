import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Alike } from "./Alike.tsx";
import { AtrSection } from "./AtrSection.tsx";
import styles from "./CasePane.module.css";
import { CaseHeader } from "./CaseHeader.tsx";
import { DisputeSection } from "./DisputeSection.tsx";
import { Earlier } from "./Earlier.tsx";
import { InterimSection } from "./InterimSection.tsx";
import { LetterSection } from "./LetterSection.tsx";
import { LinkSection } from "./LinkSection.tsx";
import { OfficerMailSection } from "./OfficerMailSection.tsx";
import { OfficeSection } from "./OfficeSection.tsx";
import { Posts } from "./Posts.tsx";
import { ReplySection } from "./ReplySection.tsx";
import { Timeline } from "./Timeline.tsx";
import { useReveal } from "./useReveal.ts";
import { usePresence } from "./usePresence.ts";

/** The case in the middle: what was written, and all that has happened since. */
export function CasePane({ caseId }: { readonly caseId: string }) {
  const { say } = useWords();
  const { data: history, isError } = useAnswer((ask) => ask.grievances.get, {
    input: { id: caseId },
    enabled: caseId !== "",
  });
  const others = usePresence(caseId as GrievanceId);
  if (history === undefined) {
    return <p className={styles.wait}>{isError ? say("desk.case.failed") : `${say("desk.case.loading")}…`}</p>;
  }
  return (
    <article className={styles.pane} key={caseId} aria-label={history.case.ticket} data-case={caseId} data-state={history.case.state}>
      <CaseHeader history={history} others={others} />
      <Told history={history} />
    </article>
  );
}

/** All that is in the case, with what it hides once a person has asked for that. */
function Told({ history }: { readonly history: CaseHistory }) {
  const { shown, reveal } = useReveal(history);
  return (
    <>
      <Posts history={shown} reveal={reveal} />
      <Answers history={shown} />
      <LinkSection history={shown} />
      <Alike history={shown} />
      <Earlier history={shown} />
      <Timeline history={shown} />
    </>
  );
}

/** What came of it, the most pressing first. */
function Answers({ history }: { readonly history: CaseHistory }) {
  return (
    <>
      <DisputeSection history={history} />
      <AtrSection history={history} />
      <InterimSection history={history} />
      <OfficeSection history={history} />
      <ReplySection history={history} />
      <LetterSection history={history} />
      <OfficerMailSection history={history} />
    </>
  );
}
