import { useLayoutEffect, useRef, useState } from "react";
import styles from "./WholeWords.module.css";

export interface WordsPart {
  /** Where it begins in the whole text. */
  readonly at: number;
  readonly text: string;
  readonly className?: string | undefined;
}

interface WholeWordsProps {
  readonly parts: readonly WordsPart[];
  readonly lines: number;
}

/** Words in so many lines: what has no room ends after a whole word, never in the middle of one. */
export function WholeWords({ parts, lines }: WholeWordsProps) {
  const element = useRef<HTMLSpanElement>(null);
  const [width, setWidth] = useState(0);
  const [fitting, setFitting] = useState<{ readonly key: string; readonly end: number } | null>(null);
  const text = parts.map((part) => part.text).join("");
  const key = `${width} ${lines} ${text}`;
  const end = fitting?.key === key ? fitting.end : text.length;

  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = () => setWidth(measured.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (width === 0 || fitting?.key === key || element.current === null) return;
    setFitting({ key, end: endOfFitting(element.current, text) });
  }, [width, fitting, key, text]);

  const first = parts[0]?.at ?? 0;
  return (
    <span ref={element} className={styles.words} style={{ "--lines": lines }} data-cut-at={end < text.length ? end : undefined}>
      {parts.map(({ at, text: words, className }) => {
        const shown = words.slice(0, Math.max(0, end - (at - first)));
        return shown === "" ? null : (
          <span key={at} className={className}>
            {shown}
          </span>
        );
      })}
      {end < text.length && "…"}
    </span>
  );
}

/** Where the text ends that fits with an ellipsis behind it: after a word. One word that is longer than all the lines is left to the style sheet. */
function endOfFitting(element: HTMLElement, text: string): number {
  if (element.scrollHeight <= element.clientHeight + 1) return text.length;
  const box = element.getBoundingClientRect();
  const ellipsis = Number.parseFloat(getComputedStyle(element).fontSize);
  const ends = [...text.matchAll(/\s+/gu)].map(({ index }) => index);
  const fits = (end: number) => {
    const last = lastBoxOf(element, end);
    return last === undefined || (last.bottom <= box.bottom + last.height / 4 && last.right + ellipsis <= box.right);
  };
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(ends[middle - 1] ?? 0)) low = middle;
    else high = middle - 1;
  }
  const end = ends[low - 1];
  if (end === undefined) return text.length;
  let last = end;
  while (last > 0 && HANGING.has(text[last - 1] ?? "")) last -= 1;
  return last;
}

/** What does not stand before an ellipsis. */
const HANGING = new Set(" \n\t,;:.–—-");

/** The box of the letters before a place in the text, on their last line. */
function lastBoxOf(element: HTMLElement, end: number): DOMRect | undefined {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = end;
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const length = node.textContent?.length ?? 0;
    if (left > length) {
      left -= length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, Math.max(0, left - 1));
    range.setEnd(node, left);
    return [...range.getClientRects()].at(-1);
  }
  return undefined;
}
