import type { WallNow } from "#contract/wall.ts";
import type { PinnableScene } from "#domain/wall/scenes.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useKnown } from "../parts/known.ts";
import { WholeWords } from "../parts/WholeWords.tsx";
import { headlineSentence } from "./headlineSentence.ts";
import styles from "./HeadlineLine.module.css";

/** What the scene says, above its panels. The line keeps its room while there is nothing to say: else the panels are laid out twice. */
export function HeadlineLine({ scene, now }: { readonly scene: PinnableScene; readonly now: WallNow }) {
  const clauses = headlineSentence(scene, now, useWords(), useKnown());
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
