import styles from "./OneLine.module.css";
import { useNarrowed } from "./useNarrowed.ts";
import { WholeWords } from "./WholeWords.tsx";

/** Words in one line: drawn narrower where it is a little too long, and ended after a whole word only where it is longer still. */
export function OneLine({ text }: { readonly text: string }) {
  const { line, narrowed } = useNarrowed(text);
  return (
    <span className={styles.line}>
      <span key={text} ref={line} style={narrowed}>
        <WholeWords parts={[{ at: 0, text }]} lines={1} />
      </span>
    </span>
  );
}
