import { useEffect, useRef, useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { ReviewCaseCommand, ReviewView } from "#contract/review.ts";
import type { OfficeId } from "#domain/ids.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useInHand } from "./inHand.ts";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import { SpotLadder } from "./SpotLadder.tsx";
import { SpotMarking } from "./SpotMarking.tsx";
import type { ScreenLead } from "./useScreen.ts";
import { withoutSent } from "./withoutSent.ts";
import { NotYet } from "./Part.tsx";
import styles from "./speaker.module.css";

interface SpotPartProps {
  readonly review: ReviewView;
  /** The key of the stop at which it is spoken of. */
  readonly stop: string;
  readonly screen: ScreenLead;
}

/** The case that was taken up: whatever is decided of it in the room is done at once. */
export function SpotPart({ caseId, ...rest }: SpotPartProps & { readonly caseId: string }) {
  const { say } = useWords();
  const { takeCase } = useInHand();
  const { data: history, isError } = useAnswer((ask) => ask.grievances.get, { input: { id: caseId } });
  const top = useRef<HTMLElement>(null);
  const isThere = history !== undefined;
  useEffect(() => {
    const part = top.current;
    if (!isThere || part === null) return undefined;
    part.scrollIntoView({ block: "start" });
    part.focus();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") takeCase(null);
    };
    part.addEventListener("keydown", onKey);
    return () => part.removeEventListener("keydown", onKey);
  }, [isThere, takeCase]);
  if (history === undefined) return <NotYet isError={isError} />;
  const title = say("review.spot.title", { ticket: history.case.ticket });
  return (
    <section className={styles.spot} aria-label={title} tabIndex={-1} ref={top}>
      <header>
        <h2>{title}</h2>
        <TextButton label={say("review.spot.close")} onPress={() => takeCase(null)} />
      </header>
      <Spot history={history} {...rest} />
    </section>
  );
}

function Spot({ history, review, stop, screen }: SpotPartProps & { readonly history: CaseHistory }) {
  const { say, date, department } = useWords();
  const readAloud = useReadAloud();
  const { acts, takeGroup } = useInHand();
  const may = useMay();
  const [words, setWords] = useState("");
  const { case: found, grievance, offices, posts } = history;
  const spoken = words.trim();
  const isOpen = review.state === "begun" && may("review");
  const act = async (asked: ReviewCaseCommand) => {
    const isDone = await acts.onCase(stop, grievance.id, asked);
    if (isDone && (asked.do === "remark" || asked.do === "escalate")) setWords(withoutSent(words));
  };
  const promise = () =>
    takeGroup({
      what: found.ticket,
      cases: [grievance.id],
      offices: offices.map(({ id, label, holder }) => ({ id, label, holder: holder?.name ?? null })),
    });
  return (
    <>
      <p dir="auto">{readAloud({ text: posts[0]?.text ?? "" })}</p>
      <p className={styles.quiet}>
        {[
          say(`desk.state.${found.state}`),
          department(found.department),
          found.place,
          found.dueAt === null ? null : say("review.by", { date: date(found.dueAt) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <SpotLadder
        history={history}
        canMark={isOpen && may("mark")}
        canEscalate={isOpen && may("escalate")}
        onMark={(to) => void act({ do: "mark", to })}
        onEscalate={(to) => void act({ do: "escalate", to: to as OfficeId, words: spoken === "" ? null : spoken })}
      />
      {isOpen && (
        <>
          <LongField
            label={say("review.spot.words")}
            help={say("review.spot.wordsHelp")}
            value={words}
            onChange={setWords}
            fault={null}
            rows={2}
          />
          <div className={styles.ways}>
            <ActionButton
              label={say("review.spot.remark")}
              isDisabled={spoken === ""}
              onPress={() => void act({ do: "remark", words: spoken })}
            />
            <ActionButton label={say("review.spot.promise")} onPress={promise} />
          </div>
          {may("mark") && <SpotMarking of={grievance} onAct={(asked) => void act(asked)} />}
        </>
      )}
      <TextButton label={say("review.screen.show")} onPress={() => screen.show("case", grievance.id)} />
    </>
  );
}
