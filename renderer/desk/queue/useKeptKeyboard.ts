import { type RefObject, useEffect } from "react";

/** After what closed has given the keyboard back to where it was. */
const SETTLED_AFTER_MS = 150;
const ASKING = "[role=dialog], [role=alertdialog]";

/**
 * The list takes the keyboard where nothing else has it: at the start, after a question, after a line was settled. A screen reader hands single keys to the page
 * only in a list or a field; elsewhere it keeps them for itself, and `j` or `a` would never come. A hand at the mouse is left alone: it may be marking words to copy.
 */
export function useKeptKeyboard(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let isByPointer = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // Not whether the page has the focus: one that was just opened gets keys and says that it has none, until something in it was given it.
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && !isByPointer && document.querySelector(ASKING) === null) list.current?.focus({ preventScroll: true });
      }, SETTLED_AFTER_MS);
    };
    const told = new AbortController();
    const on = (name: keyof WindowEventMap, then: () => void) => addEventListener(name, then, { capture: true, signal: told.signal });
    on("pointerdown", () => (isByPointer = true));
    on("keydown", () => (isByPointer = false));
    for (const name of ["keyup", "focusout", "focus"] as const) on(name, look);
    look();
    return () => {
      told.abort();
      clearTimeout(timer);
    };
  }, [list]);
}
