import { useEffect } from "react";

/** `assertive`: breaks in on what is being read. */
type Politeness = "polite" | "assertive";

/** Long enough to be taken up by a screen reader, short enough to be out of the way of one that reads on. */
const STANDS_MS = 8_000;

/**
 * Has a sentence read aloud when it comes, or becomes another one; null: there is nothing to tell. A notice that tells itself (`<output>`, `aria-live`) is read
 * again each time a dialog closes that had hidden it: what stands on a page for hours is told in this way instead, once.
 */
export function useTold(sentence: string | null, politeness: Politeness = "polite"): void {
  useEffect(() => (sentence === null ? undefined : tell(sentence, politeness)), [politeness, sentence]);
}

/** Has it read aloud now, also where the same was read just before. What it answers takes it back, as far as it was not read yet. */
export function tell(sentence: string, politeness: Politeness = "polite"): () => void {
  const line = document.createElement("p");
  line.textContent = sentence;
  announcer(politeness).append(line);
  const timer = setTimeout(() => line.remove(), STANDS_MS);
  return () => {
    clearTimeout(timer);
    line.remove();
  };
}

const regions = new Map<Politeness, HTMLElement>();

/** Beside the page's own content, and marked as one that React Aria leaves alone when it hides what is behind a dialog. */
function announcer(politeness: Politeness): HTMLElement {
  const known = regions.get(politeness);
  if (known !== undefined) return known;
  const region = document.createElement("div");
  region.className = "unseen";
  region.setAttribute("role", "log");
  region.setAttribute("aria-live", politeness);
  region.dataset["liveAnnouncer"] = "true";
  regions.set(politeness, region);
  document.body.append(region);
  return region;
}
