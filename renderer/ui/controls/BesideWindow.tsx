import { type ReactNode, useEffect, useState } from "react";
import { Dialog, Heading } from "react-aria-components";
import styles from "./BesideWindow.module.css";

interface BesideWindowProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Over the case as well, which it then shows itself. */
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
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.code !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <>
      <div className={styles.cover} data-beside="" aria-hidden="true" />
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.window} data-wide={wide || undefined} onKeyDown={onKeyDown}>
        <Dialog className={styles.dialog ?? ""}>
          <Heading slot="title" level={2} className={styles.title ?? ""}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </div>
    </>
  );
}
