import { useEffect, useState } from "react";
import { type Guide, readGuide } from "./guidePages.ts";

let read: Promise<Guide> | null = null;

/** The guide, once it is there; the first window that wants it brings it. */
export function useGuide(): Guide | null {
  const [guide, setGuide] = useState<Guide | null>(null);
  useEffect(() => {
    let isWanted = true;
    read ??= readGuide();
    const mine = read;
    mine.then(
      (pages) => isWanted && setGuide(pages),
      // What failed is asked for again by the next window; meanwhile this one is as it is before the pages have come.
      () => {
        if (read === mine) read = null;
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return guide;
}
