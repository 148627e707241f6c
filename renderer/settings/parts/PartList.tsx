import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./PartList.module.css";

interface Part {
  readonly id: string;
  readonly title: string;
}

interface Parts {
  /** Says that a part is there; answers with how to say that it is gone. */
  readonly announce: (part: Part) => () => void;
}

const PartsContext = createContext<Parts | null>(null);

/** The parts of a long page by their names, so that nobody has to scroll for one. They announce themselves. */
export function WithPartList({ children }: { readonly children: (list: ReactNode) => ReactNode }) {
  const { say } = useWords();
  const [parts, setParts] = useState<readonly Part[]>([]);
  const announcing = useMemo<Parts>(
    () => ({
      announce(part) {
        setParts((before) => [...before.filter(({ id }) => id !== part.id), part].toSorted(inDocumentOrder));
        return () => setParts((before) => before.filter(({ id }) => id !== part.id));
      },
    }),
    [],
  );
  const list = (
    <nav className={styles.parts} aria-label={say("settings.parts")}>
      {parts.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => goTo(id)}>
          {title}
        </button>
      ))}
    </nav>
  );
  return <PartsContext value={announcing}>{children(list)}</PartsContext>;
}

/** The focus goes along, so that anyone who has only keys goes on from there. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** Puts a part into the list of its page, where the page has one. */
export function usePart({ id, title }: Part): void {
  const parts = useContext(PartsContext);
  useEffect(() => parts?.announce({ id, title }), [parts, id, title]);
}

/** Effects run in any order; what comes first on the page comes first in the list. */
function inDocumentOrder(one: Part, other: Part): number {
  const [first, second] = [document.getElementById(one.id), document.getElementById(other.id)];
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
