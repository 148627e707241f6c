import { memo, useMemo, useState } from "react";
import type { WallCard } from "#contract/wall.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { type CasesBehind, useCasesBehind } from "../mirror/useCasesBehind.ts";
import { caseOfTicket } from "../parts/filters.ts";
import { citizenText, textParts } from "../../ui/words/citizenText.ts";
import { type ShownPart, withEvidence } from "../../ui/words/evidence.ts";
import styles from "./ComplaintCard.module.css";

interface ComplaintCardProps {
  readonly card: WallCard;
  /** It came with the last change of the stream. */
  readonly isFresh: boolean;
  /** Milliseconds UTC; one clock for all cards. */
  readonly time: number;
}

/** One incident: the newest citizen's words, then who answers for them, where, since when, and how many complain of it. */
export const ComplaintCard = memo(function ComplaintCard({ card, isFresh, time }: ComplaintCardProps) {
  const { say, number, age, departmentBrief, district, place } = useWords();
  const behind = useCasesBehind(caseOfTicket(card.ticket));
  const { cases } = card.incident;
  const isPictured = card.mediaCount > 0 && card.silence === null;
  const parts = useMemo(() => shownParts(card), [card]);
  // Beside a picture there is room for the district alone.
  const named = isPictured ? null : place(card);
  const where = named ? say("card.where", { district: district(card.district), place: citizenText(named) }) : district(card.district);
  return (
    <li
      className={styles.card}
      data-key={card.incident.id}
      data-ticket={card.ticket}
      data-urgency={card.urgency}
      data-cases={cases}
      data-pictured={isPictured}
      data-fresh={isFresh || undefined}
    >
      <p className={styles.text}>
        {parts.length === 0 && <span className={styles.aside}>{say(`card.${card.silence ?? "noText"}`)}</span>}
        {parts.map(({ at, text, role }) => (
          <span key={at} className={TEXT_STYLES[role]}>
            {text}
          </span>
        ))}
      </p>
      <div className={styles.facts}>
        {card.urgency !== "routine" && (
          <span className={styles.urgency}>
            <Mark shape={card.urgency} />
            {say(`urgency.${card.urgency}`)}
          </span>
        )}
        {(card.kind === "suggestion" || card.kind === "praise") && <span>{say(`kind.${card.kind}`)}</span>}
        {card.state === "disposed" && card.incident.openCases === 0 && <span>{say("card.disposed")}</span>}
        {card.overdue && (
          <span className={styles.overdue}>
            <Mark shape="late" />
            {say("card.overdue")}
          </span>
        )}
        <b className={styles.department}>{departmentBrief(card.department)}</b>
        {isProposed(card) && (
          <span className={styles.proposed}>
            <span>{say("card.proposed")}</span>
            <span />
          </span>
        )}
        <span className={styles.where}>{where}</span>
        {cases > 1 && (
          <span className={styles.incident} data-figure="incidentCases" data-value={cases}>
            <Mark shape="many" />
            {say(isPictured ? "card.complaints" : "card.incident", { n: cases })}
          </span>
        )}
        {cases === 1 && card.postCount > 1 && <span>{say("card.posts", { n: card.postCount })}</span>}
        {card.mediaCount > (isPictured ? 1 : 0) && (
          <span className={styles.media}>
            <span>
              <Mark shape="picture" />
              <span aria-hidden="true">{number(card.mediaCount)}</span>
              <span className="unseen">{say("card.media", { n: card.mediaCount })}</span>
            </span>
            <span />
          </span>
        )}
        <Ticket ticket={card.ticket} behind={behind} />
        <time className={styles.age} dateTime={new Date(card.openedAt).toISOString()}>
          {age(time - card.openedAt)}
        </time>
      </div>
      {isPictured && <CardPicture picture={card.picture} />}
    </li>
  );
});

/** Nobody has marked it yet: the department is what the program makes of the citizen's words. */
const isProposed = ({ state, department }: WallCard) => state === "new" && department !== null;

/** Has its place from the beginning: a picture that comes later moves nothing. */
function CardPicture({ picture }: { readonly picture: string | null }) {
  const { say } = useWords();
  const [lost, setLost] = useState<string | null>(null);
  return (
    <div className={styles.picture}>
      <Mark shape="picture" />
      {picture !== null && picture !== lost && (
        <img src={`/files/${picture}`} alt={say("card.picture")} decoding="async" draggable={false} onError={() => setLost(picture)} />
      )}
    </div>
  );
}

function shownParts({ text, evidence }: WallCard): readonly ShownPart[] {
  const shown = citizenText(text);
  return withEvidence(shown, textParts(shown), evidence);
}

/** Whom a text was sent to is known in this room; the words come first. */
const TEXT_STYLES = { words: undefined, aside: styles.aside, envelope: "unseen", evidence: styles.evidence } as const;

/** Where a line is too short for the whole number, the day of opening gives way to the letters that tell cases apart, and then they to nothing. */
function Ticket({ ticket, behind }: { readonly ticket: string; readonly behind: CasesBehind }) {
  const split = ticket.indexOf("-") + 1;
  return (
    <span className={styles.ticket} {...behind}>
      <span>{ticket.slice(0, split)}</span>
      <span>{ticket.slice(split)}</span>
      <span />
    </span>
  );
}
