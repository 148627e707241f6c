import { useEffect } from "react";

/** Nobody points at a wall for longer. */
const STILL_AFTER_MS = 3_000;

/** Takes the cursor off the wall where it was not moved for a moment; `wall.css` hides it by the mark on the page. */
export function useStillCursor(isMirror: boolean): void {
  useEffect(() => {
    if (isMirror) return undefined;
    const page = document.documentElement;
    let timer: ReturnType<typeof setTimeout>;
    const onMove = () => {
      clearTimeout(timer);
      delete page.dataset["cursor"];
      timer = setTimeout(() => (page.dataset["cursor"] = "still"), STILL_AFTER_MS);
    };
    onMove();
    addEventListener("pointermove", onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", onMove);
      delete page.dataset["cursor"];
    };
  }, [isMirror]);
}
