import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { WallNow } from "#contract/wall.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useNow } from "../../client/useNow.ts";
import { useCalm } from "../calm/useCalm.ts";
import { usePanelHead } from "../parts/PanelHead.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import styles from "./Stream.module.css";
import { NOTHING_SHOWN, type StreamState, streamStep } from "./streamStep.ts";
import { useGlide } from "./useGlide.ts";

/** `rem`: two lines of a citizen's words and one of facts; and a width from which two cards stand side by side. */
const CARD_HEIGHT = 5.5;
const TWO_COLUMNS = 62;

interface Known {
  readonly state: StreamState;
  /** The answer and the places that it was made for: each answer is one step. */
  readonly of: WallNow | null;
  readonly for: number;
}

/** The incidents that were last complained of, or what has to happen before there are any. */
export function Stream({ now: newest, width, height }: { readonly now: WallNow; readonly width: number; readonly height: number }) {
  const { say } = useWords();
  const now = useCalm(newest);
  const list = useRef<HTMLOListElement>(null);
  const time = useNow(5_000);
  const columns = width >= TWO_COLUMNS ? 2 : 1;
  const rows = Math.max(1, Math.floor(height / CARD_HEIGHT));
  const places = columns * rows;
  const [{ state, of, for: shownFor }, keep] = useState<Known>({ state: NOTHING_SHOWN, of: null, for: 0 });
  if (of !== now || shownFor !== places) {
    const answer = { cards: now.cards, openedToday: now.figures.openedToday, readAt: now.readAt };
    keep({ state: streamStep(state, answer, places), of: now, for: places });
  }
  useGlide(list, state.cards.map(({ incident }) => incident.id).join(" "));

  if (now.cards.length === 0) {
    const noSource = now.sources?.length === 0;
    return (
      <div className={styles.empty} aria-live="polite">
        <h3>{say(noSource ? "state.noSourceTitle" : "state.emptyTitle")}</h3>
        <p>{say(noSource ? "state.noSourceDetail" : "state.emptyDetail")}</p>
      </div>
    );
  }
  return (
    <>
      <CameMeanwhile count={state.passed} />
      <ol ref={list} className={styles.stream} style={{ "--columns": columns, "--rows": rows }} aria-label={say("panel.stream")}>
        {state.cards.map((card) => (
          <ComplaintCard key={card.incident.id} card={card} isFresh={state.fresh.includes(card.incident.id)} time={time} />
        ))}
      </ol>
    </>
  );
}

/** How many came with the last change and are not among the cards: said in the head of the panel, where nothing moves for it. */
function CameMeanwhile({ count }: { readonly count: number }) {
  const { say } = useWords();
  const head = usePanelHead();
  if (head === null || count === 0) return null;
  return createPortal(
    <span className={styles.meanwhile} data-figure="cameMeanwhile" data-value={count}>
      {say("stream.meanwhile", { n: count })}
    </span>,
    head,
  );
}
