import { useRef } from "react";
import type { WallNow } from "#contract/wall.ts";
import { useWords } from "../i18n/useWords.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import { useGlide } from "./useGlide.ts";
import type { WallShape } from "./useWallShape.ts";
import styles from "./Stream.module.css";

/** The troubles that were last complained of, or what has to happen before there are any. */
export function Stream({ now, shape }: { readonly now: WallNow; readonly shape: WallShape }) {
  const { say } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const cards = now.cards.slice(0, shape.cards);
  useGlide(list, cards.map(({ trouble }) => trouble.id).join(" "));

  if (cards.length === 0) {
    const noSource = now.sources.length === 0;
    return (
      <div className={styles.empty} aria-live="polite">
        <h2>{say(noSource ? "state.noSourceTitle" : "state.emptyTitle")}</h2>
        <p>{say(noSource ? "state.noSourceDetail" : "state.emptyDetail")}</p>
      </div>
    );
  }
  return (
    <ol ref={list} className={styles.stream} aria-label={say("stream.label")}>
      {cards.map((card) => (
        <ComplaintCard key={card.trouble.id} card={card} />
      ))}
    </ol>
  );
}
