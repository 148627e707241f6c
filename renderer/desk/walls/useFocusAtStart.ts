import { type FocusEvent, useLayoutEffect, useRef } from "react";

/** What ends takes its buttons along, and with them the focus: the first button that is left has it then, where it was within. */
export function useFocusAtStart(isRunning: boolean) {
  const part = useRef<HTMLElement>(null);
  const wasRunning = useRef(isRunning);
  const isWithin = useRef(false);
  useLayoutEffect(() => {
    const hasEnded = wasRunning.current && !isRunning;
    wasRunning.current = isRunning;
    if (hasEnded && isWithin.current && document.activeElement === document.body) part.current?.querySelector("button")?.focus();
  }, [isRunning]);
  return {
    ref: part,
    onFocus: () => {
      isWithin.current = true;
    },
    // Not told of what is taken out of the page; a window that lost the focus keeps its element.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      isWithin.current = [relatedTarget, document.activeElement].some((each) => each instanceof Node && currentTarget.contains(each));
    },
  };
}
