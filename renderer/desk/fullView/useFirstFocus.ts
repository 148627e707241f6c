import { type RefObject, useEffect, useRef } from "react";

/**
 * The first button of a list that a view opens with has the focus, once the list is there. Only where the person is at nothing in the view yet: what comes in
 * later takes the focus from nobody, for the next key would be pressed on what they have not read.
 */
export function useFirstFocus(list: RefObject<HTMLElement | null>, isThere: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isThere || isDone.current) return;
    isDone.current = true;
    const view = list.current?.closest("[role=dialog]");
    const isAtSomething = view?.contains(document.activeElement) === true && document.activeElement !== view;
    if (!isAtSomething) list.current?.querySelector("button")?.focus();
  }, [isThere, list]);
}
