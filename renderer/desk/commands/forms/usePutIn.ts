import { type RefObject, useRef } from "react";
import { withSnippet } from "#domain/readyWords/insertSnippet.ts";

/** For a field that snippets are put into: they go where its caret stands, which then stands behind them. */
export function usePutIn(text: string, write: (text: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null);
  const putIn = (snippet: string) => {
    const from = field.current?.selectionStart ?? text.length;
    const next = withSnippet(text, { from, to: field.current?.selectionEnd ?? from }, snippet);
    write(next.text);
    focusAt(field, next.caret);
  };
  return { field, putIn };
}

/** Once the list has given the focus back, and the field has its new text. */
export function focusAt(field: RefObject<HTMLTextAreaElement | null>, caret: number | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      field.current?.focus();
      if (caret !== null) field.current?.setSelectionRange(caret, caret);
    }),
  );
}
