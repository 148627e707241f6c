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
  const [first, ...others] =
    isShort && known.is !== "all" ? [capital(unknownOf(known, words))] : headlineSentence(scene, now, words, clear);
  if (first === undefined) return <p className={styles.headline} data-headline={scene} />;
  // Where not all is known, the first clause gives room to the one that says so.
  const unknown = known.is === "all" ? undefined : others.shift();
  return (
    <p className={styles.headline} data-headline={scene}>
      <span key={first} className={styles.first}>
        {/* Measured again when the clause beside it comes or goes: what was cut for it would stay cut. */}
        <WholeWords key={unknown ?? ""} parts={[{ at: 0, text: first }]} lines={1} />
        {unknown !== undefined && <span className={styles.unknown}>{`; ${unknown}`}</span>}
      </span>
      {others.map((clause) => (
        <span key={clause}>
          <WholeWords parts={[{ at: 0, text: `; ${clause}` }]} lines={1} />
        </span>
      ))}
    </p>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
