import { useEffect, useRef, useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { ReviewCaseCommand, ReviewView } from "#contract/review.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { HiddenNote } from "../../ui/controls/HiddenNote.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import { placeInCase } from "../../ui/words/placeInCase.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { OfficeFind } from "./OfficeFind.tsx";
import { NotYet } from "./Part.tsx";
import { useInHand } from "./inHand.ts";
import styles from "./speaker.module.css";
import type { ScreenLead } from "./useScreen.ts";
import { withoutSent } from "./withoutSent.ts";

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
  const { data: history, error } = useAnswer((ask) => ask.grievances.get, { input: { id: caseId } });
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
  if (history === undefined) return <NotYet error={error} />;
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
  const { say, date, department, locale } = useWords();
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
          placeInCase(history, locale, found.place),
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
          <LongField label={say("review.spot.words")} help={say("review.spot.wordsHelp")} value={words} onChange={setWords} rows={2} />
          <HiddenNote texts={[words]} />
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

/** Marks the case to any office of the registry, in place of the one that answers or beside it. */
function SpotMarking({ of, onAct }: { readonly of: Grievance; readonly onAct: (act: ReviewCaseCommand) => void }) {
  const { say, locale } = useWords();
  const [typed, setTyped] = useState("");
  const isMarked = of.state === "marked" || of.state === "in-action";
  const mark = (asked: ReviewCaseCommand) => {
    setTyped("");
    onAct(asked);
  };
  return (
    <OfficeFind
      label={say("review.spot.find")}
      typed={typed}
      onType={setTyped}
      renderTools={({ office }) => (
        <>
          <ActionButton
            label={say("review.spot.mark")}
            aria-label={say("review.spot.markTo", { office: office.label[locale] })}
            onPress={() => mark({ do: "mark", to: markOfOffice(office, of) })}
          />
          {isMarked && (
            <ActionButton
              label={say("review.spot.markAsWell")}
              aria-label={say("review.spot.markAsWellTo", { office: office.label[locale] })}
              onPress={() => mark({ do: "mark-as-well", to: markOfOffice(office, of) })}
            />
          )}
        </>
      )}
    />
  );
}

interface SpotLadderProps {
  readonly history: CaseHistory;
  readonly canMark: boolean;
  readonly canEscalate: boolean;
  readonly onMark: (to: Mark) => void;
  readonly onEscalate: (office: string) => void;
}

/** Who answers for a case and who is above, nearest first; one press makes an office above answerable as well. */
function SpotLadder({ history: { grievance, offices }, canMark, canEscalate, onMark, onEscalate }: SpotLadderProps) {
  const { say, locale } = useWords();
  const escalated = new Set<string>(grievance.escalations.map(({ to }) => to));
  const shown = offices.filter(({ role, id }) => role !== "superior" || !escalated.has(id));
  const { department, district } = grievance;
  return (
    <ul className={styles.ladder} aria-label={say("review.spot.ladder")}>
      {shown.map(({ id, role, label, holder }) => (
        <li key={`${role} ${id}`} data-role={role}>
          <span>
            <b>{label[locale]}</b>
            <small>{[say(`review.spot.role.${role}`), holder?.name ?? say("desk.case.vacant")].join(" · ")}</small>
          </span>
          {role === "superior" && canEscalate && (
            <ActionButton
              label={say("review.spot.escalate")}
              aria-label={say("review.spot.escalateTo", { office: label[locale] })}
              onPress={() => onEscalate(id)}
            />
          )}
          {role === "proposed" && canMark && department !== null && (
            <ActionButton
              label={say("review.spot.mark")}
              aria-label={say("review.spot.markTo", { office: label[locale] })}
              onPress={() => onMark({ department, district, office: id })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
