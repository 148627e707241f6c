import { type RefObject, useLayoutEffect, useRef } from "react";

const GLIDE_MS = 700;
/** So long a new one keeps a rim: who looks up late still sees what came. */
const NEW_MS = 5_000;
const NEW = "inset 0 0 0 0.08rem color-mix(in srgb, var(--ink-3) 60%, transparent)";
const OLD = "inset 0 0 0 0.08rem transparent";
const CALM = "cubic-bezier(0.22, 0.7, 0.2, 1)";

/**
 * When the children of a list change place, each glides from where it was, and a new one appears in the place that they
 * leave: the eye that reads a card keeps it. Children are told apart by `data-key`; nothing moves where the
 * system asks for less motion.
 */
export function useGlide(list: RefObject<HTMLElement | null>, order: string): void {
  const shown = useRef("");
  const places = useRef<ReadonlyMap<string, { readonly left: number; readonly top: number }> | null>(null);

  useLayoutEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    const before = places.current;
    const children = [...(list.current?.children ?? [])].filter((child): child is HTMLElement => child instanceof HTMLElement);
    places.current = new Map(children.map((child) => [child.dataset.key ?? "", { left: child.offsetLeft, top: child.offsetTop }]));
    if (before === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const child of children) {
      const was = before.get(child.dataset.key ?? "");
      if (was === undefined) {
        child.animate([{ opacity: 0 }, { opacity: 0, offset: 0.35 }, { opacity: 1 }], { duration: GLIDE_MS, easing: "ease-out" });
        child.animate([{ boxShadow: NEW }, { boxShadow: NEW, offset: 0.6 }, { boxShadow: OLD }], { duration: NEW_MS });
      } else if (was.left !== child.offsetLeft || was.top !== child.offsetTop) {
        const way = `translate(${was.left - child.offsetLeft}px, ${was.top - child.offsetTop}px)`;
        child.animate([{ transform: way }, { transform: "none" }], { duration: GLIDE_MS, easing: CALM });
      }
    }
  }, [list, order]);
}
