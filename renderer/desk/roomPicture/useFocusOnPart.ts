import { useEffect, useRef } from "react";

/** What has the focus next: a blurred part by its number, the cut, or what adds one. */
export type FocusedPart = number | "crop" | "add";

/** Gives the focus on to what is there once the parts have changed, so that keys go on where the person is. */
export function useFocusOnPart() {
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<FocusedPart | null>(null);
  useEffect(() => {
    const wanted = next.current;
    if (wanted === null) return;
    next.current = null;
    const selector =
      typeof wanted === "number" ? 'button[data-part="blur"]' : wanted === "crop" ? 'button[data-part="crop"]' : "[data-add]";
    const found = root.current?.querySelectorAll<HTMLElement>(selector);
    const part = found?.[typeof wanted === "number" ? wanted : 0];
    // What is disabled takes no focus: it would be lost.
    const taking = part?.matches(":disabled") === true ? root.current?.querySelector<HTMLElement>("input:enabled, button:enabled") : part;
    taking?.focus();
  });
  return { root, focusOn: (part: FocusedPart) => void (next.current = part) };
}
