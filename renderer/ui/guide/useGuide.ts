import { useEffect, useState } from "react";
import { type Guide, readGuide } from "./guidePages.ts";

let read: Promise<Guide> | null = null;

/** The guide, once it is there; the first window that wants it brings it. */
export function useGuide(): Guide | null {
  const [guide, setGuide] = useState<Guide | null>(null);
  useEffect(() => {
    let isWanted = true;
    read ??= readGuide();
    void read.then((pages) => isWanted && setGuide(pages));
    return () => {
      isWanted = false;
    };
  }, []);
  return guide;
}
