import { type RefObject, useEffect, useEffectEvent } from "react";

const DIALOGS = "[role=dialog], [role=alertdialog]";

/** Lets work that goes on in a page or a dialog hear Escape before the dialog does: it is given up first, and a second Escape closes. */
export function useEscapeWithin(part: RefObject<HTMLElement | null>, isUnderway: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isUnderway) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isEscapeOf(event, part.current, document)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      escape();
    };
    // Dialogs listen at the document.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [part, isUnderway]);
}

/** Whether Escape is that of this part: none where a dialog lies over it. */
export function isEscapeOf(
  { code, isComposing, repeat }: Pick<KeyboardEvent, "code" | "isComposing" | "repeat">,
  part: Pick<Element, "closest"> | null,
  page: Pick<Document, "querySelectorAll">,
): boolean {
  if (code !== "Escape" || isComposing || repeat || part === null) return false;
  const over = [...page.querySelectorAll(DIALOGS)].at(-1);
  return over === undefined || part.closest(DIALOGS) === over;
}
