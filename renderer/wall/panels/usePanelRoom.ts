import { type RefObject, useLayoutEffect, useState } from "react";

/** The room of an element, in `rem`. */
export interface PanelRoom {
  readonly width: number;
  readonly height: number;
}

/** Null until it was measured. It is measured again when the element changes its size, and so when the screen does. */
export function usePanelRoom(element: RefObject<HTMLElement | null>): PanelRoom | null {
  const [room, setRoom] = useState<PanelRoom | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = { width: inTenths(measured.clientWidth / rem), height: inTenths(measured.clientHeight / rem) };
      setRoom((known) => (known?.width === next.width && known.height === next.height ? known : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** Rounded down: what is said to be there is there. */
const inTenths = (rem: number) => Math.floor(rem * 10) / 10;
