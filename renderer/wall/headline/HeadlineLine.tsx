import type { WallNow } from "#contract/wall.ts";
import type { PinnableScene } from "#domain/wall/scenes.ts";
import { useWords } from "../../i18n/useWords.ts";
import { unknownOf, useClear, useKnown } from "../parts/known.ts";
import { WholeWords } from "../parts/WholeWords.tsx";
import { headlineSentence } from "./headlineSentence.ts";
import styles from "./HeadlineLine.module.css";

interface HeadlineLineProps {
  readonly scene: PinnableScene;
  readonly now: WallNow;
  /** Under an alert the two largest numbers of a scene say the same: what is not known has room then, and nothing else. */
  readonly isShort?: boolean;
}

/** What the scene says, above its panels. The line keeps its room while there is nothing to say: else the panels are laid out twice. */
export function HeadlineLine({ scene, now, isShort = false }: HeadlineLineProps) {
  const words = useWords();
  const known = useKnown();
  const clear = useClear();
  if (isShort && known.is === "all") return null;
  const clauses = isShort && known.is !== "all" ? [capital(unknownOf(known, words))] : headlineSentence(scene, now, words, clear);
  return (
    <p className={styles.headline} data-headline={scene}>
      {clauses.map((clause, index) => (
        <span key={clause}>
          <WholeWords parts={[{ at: 0, text: index === 0 ? clause : `; ${clause}` }]} lines={1} />
        </span>
      ))}
    </p>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
