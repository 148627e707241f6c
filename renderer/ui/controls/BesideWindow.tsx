import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { Dialog, Heading } from "react-aria-components";
import { useUnsavedScope } from "../unsaved/UnsavedScope.tsx";
import styles from "./BesideWindow.module.css";
import { useStandsOpen } from "./dialogsWithin.tsx";

/** What a question covers, and what only a wide one covers. */
const UNDER = "[data-under-question]";
const UNDER_WIDE = "[data-under-wide-question]";

interface BesideWindowProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Over the list and the case as well, of which it then shows what matters. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A question beside what it is about, which stays in sight, is scrolled and opened meanwhile. The lists are covered: another case would take away what is
 * typed. Ends with Escape, and gives the focus back to where it was.
 */
export function BesideWindow({ title, onClose, wide = false, children }: BesideWindowProps) {
  // Before a field of it takes the focus.
  const [before] = useState(() => document.activeElement);
  // Nor does Tab lead to what is covered. It is free again before the focus goes back there.
  useEffect(() => {
    const covered = [...document.querySelectorAll<HTMLElement>(wide ? `${UNDER}, ${UNDER_WIDE}` : UNDER)];
    for (const part of covered) part.inert = true;
    return () => {
      for (const part of covered) part.inert = false;
    };
  }, [wide]);
  useStandsOpen(true);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  const { leave, within } = useUnsavedScope();
  const close = useEffectEvent(() => leave(onClose));
  // Also where the focus is in the case, or was lost with what had it.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== "Escape" || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div className={styles.window} data-wide={wide || undefined}>
      <Dialog className={styles.dialog ?? ""} data-question-beside="">
        <Heading slot="title" level={2} className={styles.title ?? ""}>
          {title}
        </Heading>
        {within(children)}
      </Dialog>
    </div>
  );
}
