import { useCallback, useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AttendancePart } from "./AttendancePart.tsx";
import { CasesPane } from "./CasesPane.tsx";
import { DecisionPart } from "./DecisionPart.tsx";
import { DossierPane } from "./DossierPane.tsx";
import { type Group, InHandContext, type Promiser } from "./inHand.ts";
import { JumpField } from "./JumpField.tsx";
import { PromisePart } from "./PromisePart.tsx";
import { RemarkPart } from "./RemarkPart.tsx";
import { ReviewHead } from "./ReviewHead.tsx";
import { SpotPart } from "./SpotPart.tsx";
import { StopRail } from "./StopRail.tsx";
import { useReviewCommands } from "./useReviewCommands.ts";
import { useScreen } from "./useScreen.ts";
import { NotYet } from "./Part.tsx";
import styles from "./speaker.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useUnsavedScope } from "../../ui/unsaved/UnsavedScope.tsx";

/** One review: its stops at the left, what the cell has in hand in the middle, what is written down at the right. */
export function OpenReview({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const { data: review, error } = useAnswer((ask) => ask.review.get, { input: { id } });
  if (review === undefined) return <NotYet error={error} />;
  return <Opened review={review} onLeave={onLeave} />;
}

const VIEWS = ["dossier", "cases"] as const;

function Opened({ review, onLeave }: { readonly review: ReviewView; readonly onLeave: () => void }) {
  const { say } = useWords();
  const [key, setKey] = useState(review.stops[0]?.key ?? "");
  const [view, setView] = useState<(typeof VIEWS)[number]>("dossier");
  const [office, setOffice] = useState<Promiser | null>(null);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [group, setGroup] = useState<Group | null>(null);
  const atStop = useUnsavedScope();
  const onSpot = useUnsavedScope();
  const acts = useReviewCommands(review.id);
  const screen = useScreen(review.id, key);
  const stop = review.stops.find((each) => each.key === key) ?? review.stops[0];
  const { leave: leaveSpot } = onSpot;
  const takeCase = useCallback((next: string | null) => leaveSpot(() => setCaseId(next)), [leaveSpot]);
  // What was promised is typed into a form of the group; that form itself gives the group up once it is recorded.
  const takeGroup = (next: Group | null) => (next === null ? setGroup(null) : atStop.leave(() => setGroup(next)));
  const show = (next: string) => {
    setKey(next);
    setOffice(null);
    setGroup(null);
  };
  const goTo = (next: string) => (next === key ? show(next) : atStop.leave(() => show(next)));
  const lookAtOffice = (next: Promiser, itsStop: string | null) => {
    const look = () => {
      show(itsStop ?? key);
      setOffice(next);
      setView("cases");
    };
    if (itsStop === null || itsStop === key) look();
    else atStop.leave(look);
  };
  const leaveReview = () => onSpot.leave(() => atStop.leave(onLeave));
  return (
    <InHandContext value={{ caseId, takeCase, group, takeGroup, acts }}>
      <div className={styles.speaker}>
        <ReviewHead review={review} acts={acts} screen={screen} onLeave={leaveReview} />
        <StopRail review={review} chosen={key} onChoose={goTo} />
        <main className={styles.dossier} aria-label={say("review.dossier")}>
          <div className={styles.lead}>
            <JumpField review={review} onStop={goTo} onOffice={lookAtOffice} />
            <fieldset className={styles.ways} aria-label={say("review.view")}>
              {VIEWS.map((each) => (
                <ActionButton
                  key={each}
                  label={say(`review.view.${each}`)}
                  aria-pressed={view === each}
                  data-taken={view === each || undefined}
                  onPress={() => setView(each)}
                />
              ))}
            </fieldset>
          </div>
          {view === "dossier" ? (
            <DossierPane key={key} reviewId={review.id} stop={key} screen={screen} />
          ) : (
            <CasesPane key={key} stop={key} office={office} onOffice={setOffice} canPromise={review.state === "begun"} screen={screen} />
          )}
        </main>
        <aside className={styles.acts} aria-label={say("review.acts")}>
          {acts.fault !== null && (
            <p className={styles.fault} role="alert">
              {acts.fault}
            </p>
          )}
          {onSpot.within(caseId !== null && <SpotPart key={`case ${caseId}`} caseId={caseId} review={review} stop={key} screen={screen} />)}
          {atStop.within(
            stop !== undefined && (
              <>
                <AttendancePart key={`attendance ${key}`} review={review} offices={stop.offices} acts={acts} screen={screen} />
                <PromisePart key={`promises ${key}`} review={review} stop={stop} />
                <DecisionPart review={review} stop={key} />
                <RemarkPart key={`remarks ${key}`} review={review} stop={stop} acts={acts} />
              </>
            ),
          )}
        </aside>
      </div>
    </InHandContext>
  );
}
