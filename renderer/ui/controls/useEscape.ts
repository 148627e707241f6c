import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

const DIALOGS = "[role=dialog], [role=alertdialog]";
/** What has its own Escape: a dialog, and a list that opened out of one. */
const WITH_OWN_ESCAPE = `${DIALOGS}, [role=listbox], [role=menu]`;

/**
 * Lets a dialog hear Escape wherever the focus is: before it has taken it, and where it was lost with the control that had it. What lies behind hears nothing
 * of it then. From the dialog itself Escape comes by its own way.
 */
export function useEscape(dialog: RefObject<HTMLElement | null>, isOpen: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isEscapeFromBehind(event, dialog.current, document)) return;
      event.preventDefault();
      event.stopPropagation();
      escape();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [dialog, isOpen]);
}

/** Whether Escape was pressed behind a dialog that lies over all others: those that open later stand later in the page. */
export function isEscapeFromBehind(
  { code, isComposing, repeat, target }: Pick<KeyboardEvent, "code" | "isComposing" | "repeat" | "target">,
  dialog: Element | null,
  page: Pick<Document, "querySelectorAll">,
): boolean {
  if (code !== "Escape" || isComposing || repeat || dialog === null) return false;
  if ([...page.querySelectorAll(DIALOGS)].at(-1) !== dialog) return false;
  return !(target !== null && "closest" in target && (target as Element).closest(WITH_OWN_ESCAPE) !== null);
}
