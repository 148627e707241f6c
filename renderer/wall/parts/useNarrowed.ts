import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The narrowest that letters are drawn; they stay as high, and so as readable from afar. */
const NARROWEST = 0.78;

/** The style with which a line has room in the element that it stands in: drawn narrower where it is a little too long, for what were cut of it would be missed. */
export function useNarrowed(text: string): {
  readonly line: RefObject<HTMLSpanElement | null>;
  readonly narrowed: CSSProperties | undefined;
} {
  const line = useRef<HTMLSpanElement>(null);
  const [by, setBy] = useState(1);
  useLayoutEffect(() => {
    const within = line.current?.parentElement ?? null;
    if (within === null) return undefined;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(within);
      const room = within.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 1;
      setBy(Math.max(NARROWEST, Math.min(1, room / wholeWidth(text, within))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(within);
    return () => observer.disconnect();
  }, [text]);
  const narrowed = by === 1 ? undefined : { flex: "none", width: `${100 / by}%`, maxWidth: "none", transform: `scaleX(${by})` };
  return { line, narrowed };
}

/** What the text takes in one line: of a copy, since what is drawn may be cut. */
function wholeWidth(text: string, within: HTMLElement): number {
  const copy = document.createElement("span");
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre", width: "max-content", maxWidth: "none" });
  copy.textContent = text;
  within.append(copy);
  const { width } = copy.getBoundingClientRect();
  copy.remove();
  return Math.max(1, width);
}
