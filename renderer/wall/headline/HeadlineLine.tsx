import type { WallNow } from "#contract/wall.ts";
import type { ShownScene } from "#domain/wall/scenes.ts";
import { useWords } from "../../i18n/useWords.ts";
import { headlineSentence } from "./headlineSentence.ts";
import styles from "./HeadlineLine.module.css";

/** What the scene says, above its panels. */
export function HeadlineLine({ scene, now }: { readonly scene: ShownScene; readonly now: WallNow }) {
  const sentence = headlineSentence(scene, now, useWords());
  if (sentence === null) return null;
  return (
    <p className={styles.headline} data-headline={scene}>
      {sentence}
    </p>
  );
}
