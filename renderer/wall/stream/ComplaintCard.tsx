import { memo, useMemo, useState } from "react";
import type { WallCard } from "#contract/wall.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useCasesBehind } from "../mirror/useCasesBehind.ts";
import { isProposed } from "../parts/departmentTold.ts";
import { caseOfTicket } from "../parts/filters.ts";
import { citizenText, citizenWords, textParts } from "../../ui/words/citizenText.ts";
import { withEvidence } from "../../ui/words/evidence.ts";
import { WholeWords, type WordsPart } from "../parts/WholeWords.tsx";
import styles from "./ComplaintCard.module.css";

interface ComplaintCardProps {
  readonly card: WallCard;
  /** It came with the last change of the stream. */
  readonly isFresh: boolean;
  /** Milliseconds UTC; one clock for all cards. */
  readonly time: number;
}

/** One incident: what is wrong in the newest citizen's words, then who answers for them, where, since when, and how many complain of it. */
export const ComplaintCard = memo(function ComplaintCard({ card, isFresh, time }: ComplaintCardProps) {
  const { say, number, age, departmentBrief, district, place } = useWords();
  const behind = useCasesBehind(caseOfTicket(card.ticket));
  const { cases, citizens } = card.incident;
  // Most pictures wait for a person: an empty frame would tell a room nothing.
  const { picture } = card;
  const isPictured = picture !== null;
  const parts = useMemo(() => shownParts(card), [card]);
  // Beside a picture there is room for the district alone.
  const named = isPictured ? null : place(card);
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
      <p className={styles.text} data-matters {...behind}>
        {parts.length === 0 ? (
          <span className={styles.aside}>{say(`card.${card.silence ?? "noText"}`)}</span>
        ) : (
          <>
            <WholeWords parts={parts} lines={1} />
            <span className="unseen">{citizenWords(card.text)}</span>
          </>
        )}
      </p>
      <div className={styles.facts}>
        {card.urgency !== "routine" && (
          <span className={styles.urgency}>
            <Mark shape={card.urgency} />
            {say(`urgency.${card.urgency}`)}
          </span>
        )}
        {card.goesRound !== undefined && (
          <span className={styles.incident} data-figure="goesRound" data-value={card.goesRound.seen ?? undefined}>
            <Mark shape="spreads" />
            {card.goesRound.seen === null ? say("card.goesRound") : say("card.goesRoundSeen", { n: card.goesRound.seen })}
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
            <span>?</span>
          </span>
        )}
        <span className={styles.where}>
          <span>{district(card.district)}</span>
          {named !== null && <span>· {citizenText(named)}</span>}
        </span>
        {cases > 1 && (
          <span className={styles.incident} data-figure="incidentCases" data-value={cases}>
            <Mark shape="many" />
            {say(citizens === 1 ? "card.ofOne" : isPictured ? "card.complaints" : "card.incident", { n: cases })}
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
        <time className={styles.age} dateTime={new Date(card.openedAt).toISOString()}>
          {age(time - card.openedAt)}
        </time>
      </div>
      {isPictured && <CardPicture picture={picture} />}
    </li>
  );
});

function CardPicture({ picture }: { readonly picture: string }) {
  const { say } = useWords();
  const [lost, setLost] = useState<string | null>(null);
  return (
    <div className={styles.picture}>
      <Mark shape="picture" />
      {picture !== lost && (
        <img src={`/files/${picture}`} alt={say("card.picture")} decoding="async" draggable={false} onError={() => setLost(picture)} />
      )}
    </div>
  );
}

function shownParts({ gist, evidence }: WallCard): readonly WordsPart[] {
  const shown = citizenText(gist);
  return withEvidence(shown, textParts(shown), evidence).map(({ at, text, role }) => ({ at, text, className: TEXT_STYLES[role] }));
}

/** Of whom a text was sent to nothing is left in a gist but what stands within it. */
const TEXT_STYLES = { words: undefined, aside: styles.aside, envelope: styles.aside, evidence: styles.evidence } as const;
