import { useRef } from "react";
import type { WallNow } from "#contract/wall.ts";
import { useWords } from "../i18n/useWords.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import { useGlide } from "./useGlide.ts";
import styles from "./Stream.module.css";

/** `rem`: two lines of a citizen's words and one of facts; and a width from which two cards stand side by side. */
const CARD_HEIGHT = 5.6;
const TWO_COLUMNS = 52;

/** The troubles that were last complained of, or what has to happen before there are any. */
export function Stream({ now, width, height }: { readonly now: WallNow; readonly width: number; readonly height: number }) {
  const { say } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const columns = width >= TWO_COLUMNS ? 2 : 1;
  const rows = Math.max(1, Math.floor(height / CARD_HEIGHT));
  const cards = now.cards.slice(0, columns * rows);
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
    <ol ref={list} className={styles.stream} style={{ "--columns": columns, "--rows": rows }} aria-label={say("stream.label")}>
      {cards.map((card) => (
        <ComplaintCard key={card.trouble.id} card={card} />
      ))}
    </ol>
  );
}
