import { type RefObject, useLayoutEffect, useRef } from "react";

const GLIDE_MS = 700;
const CALM = "cubic-bezier(0.22, 0.7, 0.2, 1)";

/**
 * When the children of a list change place, each glides from where it was, and a new one appears in the place that they
 * leave: the eye that reads a card keeps it. Children are told apart by `data-key`; nothing moves where the
 * system asks for less motion. Only transforms and opacity move: the browser lays out and paints once.
 */
export function useGlide(list: RefObject<HTMLElement | null>, order: string): void {
  const shown = useRef("");
  const places = useRef<ReadonlyMap<string, { readonly left: number; readonly top: number }> | null>(null);

  useLayoutEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    const before = places.current;
    const children = [...(list.current?.children ?? [])].filter((child): child is HTMLElement => child instanceof HTMLElement);
    // All places are read before anything moves: one layout, however many cards there are.
    const after = children.map((child) => ({ child, key: child.dataset.key ?? "", left: child.offsetLeft, top: child.offsetTop }));
    places.current = new Map(after.map(({ key, left, top }) => [key, { left, top }]));
    if (before === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const { child, key, left, top } of after) {
      const was = before.get(key);
      if (was === undefined) {
        child.animate([{ opacity: 0 }, { opacity: 0.1, offset: 0.25 }, { opacity: 1 }], { duration: GLIDE_MS, easing: "ease-out" });
      } else if (was.left !== left || was.top !== top) {
        child.animate([{ transform: `translate(${was.left - left}px, ${was.top - top}px)` }, { transform: "none" }], {
          duration: GLIDE_MS,
          easing: CALM,
        });
      }
    }
  }, [list, order]);
}
