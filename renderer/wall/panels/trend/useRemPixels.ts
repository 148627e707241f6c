import { useSyncExternalStore } from "react";

/** How many pixels 1 rem has: charts reckon in pixels. */
export function useRemPixels(): number {
  return useSyncExternalStore(subscribe, () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}
