import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import type { WallNow } from "#contract/wall.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useCalm } from "./useCalm.ts";
import type { PanelProps } from "../parts/panelProps.ts";
import { asFarAsKnown, useKnown } from "../parts/known.ts";
import { usePanelHead } from "../parts/PanelHead.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import styles from "./Stream.module.css";
import { NOTHING_SHOWN, streamStep, type StreamState } from "./streamStep.ts";

/** `rem`: a line that matters and one of facts; and a width from which two cards stand side by side. */
const CARD_HEIGHT = 4.4;
const TWO_COLUMNS = 66;

interface Known {
  readonly state: StreamState;
  /** The answer and the places that it was made for: each answer is one step. */
  readonly of: WallNow | null;
  readonly for: number;
}

/** The incidents that were last complained of, or what has to happen before there are any. */
export function StreamPanel({ now: newest, width, height }: PanelProps) {
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

  if (now.cards.length === 0) return <NoComplaint hasSource={now.sources?.length !== 0} />;
  return (
    <>
      <CameMeanwhile count={state.passed} />
      <WidestFirst isSo={state.cards.some(({ goesRound }) => goesRound !== undefined)} />
      <ol ref={list} className={styles.stream} style={{ "--columns": columns, "--rows": rows }} aria-label={say("panel.stream")}>
        {state.cards.map((card) => (
          <ComplaintCard key={card.incident.id} card={card} isFresh={state.fresh.includes(card.incident.id)} time={time} />
        ))}
      </ol>
    </>
  );
}

/** That none has come says nothing of what could not be read: the sources are called read only where they are. */
export function NoComplaint({ hasSource }: { readonly hasSource: boolean }) {
  const words = useWords();
  const { say } = words;
  const known = useKnown();
  const isAll = known.is === "all";
  return (
    <div className={styles.empty} aria-live="polite">
      <h3>{hasSource ? asFarAsKnown(say("state.emptyTitle"), known, words) : say("state.noSourceTitle")}</h3>
      <p>{say(hasSource ? (isAll ? "state.emptyDetail" : "state.emptyLater") : "state.noSourceDetail")}</p>
    </div>
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

/** The title says that the newest stand first: what goes round is before them. */
function WidestFirst({ isSo }: { readonly isSo: boolean }) {
  const { say } = useWords();
  const head = usePanelHead();
  return head === null || !isSo ? null : createPortal(<span className={styles.meanwhile}>{say("stream.widestFirst")}</span>, head);
}

const GLIDE_MS = 700;
const CALM = "cubic-bezier(0.22, 0.7, 0.2, 1)";

/**
 * When the children of a list change place, each glides up or down its column from where it was, and a new one appears in the place that they
 * leave: the eye that reads a card keeps it. One that changes its column appears there too, so that nothing flies across the wall. Children are told apart by `data-key`; nothing moves where the
 * system asks for less motion. Only transforms and opacity move: the browser lays out and paints once.
 */
function useGlide(list: RefObject<HTMLElement | null>, order: string): void {
  const shown = useRef("");
  const places = useRef<ReadonlyMap<string, { readonly left: number; readonly top: number }> | null>(null);

  useLayoutEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    const before = places.current;
    const children = [...(list.current?.children ?? [])].filter((child): child is HTMLElement => child instanceof HTMLElement);
    // All places are read before anything moves: one layout, however many cards there are.
    const after = children.map((child) => ({ child, key: child.dataset.key ?? "", left: child.offsetLeft, top: child.offsetTop }));
    places.current = new Map(after.map(({ key, left, top }) => [key, { left, top }]));
    if (before === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const { child, key, left, top } of after) {
      const was = before.get(key);
      if (was?.left !== left) {
        child.animate([{ opacity: 0 }, { opacity: 0.1, offset: 0.25 }, { opacity: 1 }], { duration: GLIDE_MS, easing: "ease-out" });
      } else if (was.top !== top) {
        child.animate([{ transform: `translateY(${was.top - top}px)` }, { transform: "none" }], {
          duration: GLIDE_MS,
          easing: CALM,
        });
      }
    }
  }, [list, order]);
}
