import { type RefObject, useLayoutEffect } from "react";

/** Dialogs and menus stand beside the page's root in the body, out of the gate's reach: they are hidden with the content, and come back with it. */
export function useNothingBeside(inside: RefObject<HTMLElement | null>, isCovered: boolean): void {
  useLayoutEffect(() => {
    if (!isCovered) return undefined;
    const hidden: HTMLElement[] = [];
    const hideBeside = () => {
      for (const child of document.body.children) {
        if (!(child instanceof HTMLElement) || child.contains(inside.current) || child.hidden) continue;
        child.hidden = true;
        hidden.push(child);
      }
    };
    hideBeside();
    // What was about to open when the lock came.
    const watching = new MutationObserver(hideBeside);
    watching.observe(document.body, { childList: true });
    return () => {
      watching.disconnect();
      for (const child of hidden) child.hidden = false;
    };
  }, [inside, isCovered]);
}
