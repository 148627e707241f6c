import { useEffect } from "react";
import { type Announcer, readFrom } from "./announcer.ts";

/** `assertive`: breaks in on what is being read. */
type Politeness = "polite" | "assertive";

/**
 * Has a sentence read aloud when it comes, or becomes another one; null: there is nothing to tell. A notice that tells itself (`<output>`, `aria-live`) is read
 * again each time a dialog closes that had hidden it: what stands on a page for hours is told in this way instead, once.
 */
export function useTold(sentence: string | null, politeness: Politeness = "polite"): void {
  useEffect(() => (sentence === null ? undefined : tell(sentence, politeness)), [politeness, sentence]);
}

/** Has it read aloud now, also where the same was read just before. What it answers takes it back, as far as it was not read yet. */
export function tell(sentence: string, politeness: Politeness = "polite"): () => void {
  return readFrom(announcers[politeness], sentence);
}

/** What is told twice within this time is told by two places, and not again. */
const AT_ONCE_MS = 50;

/** There before the first sentence comes: what a place holds when it is made may go unread. */
const announcers: Readonly<Record<Politeness, Announcer>> = { polite: announcerOf("polite"), assertive: announcerOf("assertive") };

/** Beside the page's own content, and marked as one that React Aria leaves alone when it hides what is behind a dialog. */
function announcerOf(politeness: Politeness): Announcer {
  const place = document.createElement("div");
  place.className = "unseen";
  place.setAttribute("role", "log");
  place.setAttribute("aria-live", politeness);
  place.dataset["liveAnnouncer"] = "true";
  document.body.append(place);
  const justAdded = new Set<string>();
  return {
    isHidden: () => place.hasAttribute("hidden"),
    add: (sentence) => {
      // The desk below a view over it shows the same toast as the view.
      if (justAdded.has(sentence)) return () => {};
      justAdded.add(sentence);
      setTimeout(() => justAdded.delete(sentence), AT_ONCE_MS);
      const line = document.createElement("p");
      line.textContent = sentence;
      place.append(line);
      return () => {
        line.remove();
        justAdded.delete(sentence);
      };
    },
    watch: (onChanged) => {
      const watching = new MutationObserver(onChanged);
      watching.observe(place, { attributeFilter: ["hidden"] });
      return () => watching.disconnect();
    },
  };
}
