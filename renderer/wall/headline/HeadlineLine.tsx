import type { WallNow } from "#contract/wall.ts";
import type { PinnableScene } from "#domain/wall/scenes.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { type Known, unknownOf, useClear, useKnown } from "../parts/known.ts";
import { WholeWords } from "../parts/WholeWords.tsx";
import { headlineSentence } from "./headlineSentence.ts";
import styles from "./HeadlineLine.module.css";
import { useNarrowed } from "../parts/useNarrowed.ts";

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
  const [first, ...others] = isShort ? unknownAlone(known, words) : headlineSentence(scene, now, words, clear);
  // Where not all is known, the clause that says so stands with the first, whatever has room.
  const unknown = known.is === "all" ? undefined : others.shift();
  const { line, narrowed } = useNarrowed([first, unknown].filter((clause) => clause !== undefined).join("; "));
  if (isShort && known.is === "all") return null;
  if (first === undefined) return <p className={styles.headline} data-headline={scene} />;
  return (
    <p className={styles.headline} data-headline={scene}>
      <span key={`${first} ${unknown ?? ""}`} ref={line} className={styles.first} style={narrowed}>
        <WholeWords parts={[{ at: 0, text: first }]} lines={1} />
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

/** Under an alert: nothing where all is known. */
function unknownAlone(known: Known, words: Words): readonly string[] {
  return known.is === "all" ? [] : [capital(unknownOf(known, words))];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
