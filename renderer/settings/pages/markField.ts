/** How long a page that is opened for the first time may take until its fields are there. */
const PATIENCE_MS = 5_000;
const MARK = "data-marked";
const CONTROL = "input, select, textarea, button, [tabindex]";

/**
 * Brings what is called `name` into view, gives it the focus and marks it; waits until it is there. Where it is not, as in a form that has to be
 * opened first, nothing happens. Answers with how to end it.
 */
export function markField(page: HTMLElement, name: string): () => void {
  const show = () => {
    const found = elementCalled(page, name);
    if (found === null) return false;
    const box = boxOf(found);
    box.setAttribute(MARK, "");
    box.scrollIntoView({ block: "center" });
    (controlOf(found) ?? page).focus({ preventScroll: true });
    return true;
  };
  let ends = () => {};
  if (!show()) {
    const watch = new MutationObserver(() => show() && ends());
    const timer = setTimeout(() => ends(), PATIENCE_MS);
    ends = () => {
      watch.disconnect();
      clearTimeout(timer);
    };
    watch.observe(page, { childList: true, subtree: true });
  }
  return () => {
    ends();
    for (const marked of page.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK);
  };
}

/** The innermost element with these words, in the order of the page. */
function elementCalled(page: HTMLElement, name: string): HTMLElement | null {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    if (text.nodeValue?.trim() === name && text.parentElement !== null)
      return text.parentElement.closest<HTMLElement>("label, button") ?? text.parentElement;
  return null;
}

/** A label and its field stand in a box of their own, which is marked as one. */
function boxOf(found: HTMLElement): HTMLElement {
  return found instanceof HTMLLabelElement && !found.contains(found.control) ? (found.parentElement ?? found) : found;
}

/** What a label labels, a button itself, or the first control of the part under a heading. */
function controlOf(found: HTMLElement): HTMLElement | null {
  if (found instanceof HTMLLabelElement) return found.control;
  if (found.matches("button, [role='tab']")) return found;
  return found.parentElement?.querySelector<HTMLElement>(CONTROL) ?? null;
}
