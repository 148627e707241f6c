import { useSyncExternalStore } from "react";
import styles from "./SheetFeet.module.css";

/**
 * What stands at the foot of each sheet, as small sheets of their own: the shell counts the sheets of the paper, says so in `data-sheets` of the document,
 * prints the page once more and puts the feet below (`main/sheetFeet.ts`).
 */
export function SheetFeet({ sheets, title, onShown }: { readonly sheets: number; readonly title: string; readonly onShown: () => void }) {
  return (
    <div ref={(element) => void (element && onShown())}>
      {Array.from({ length: sheets }, (_, at) => (
        <p key={at} className={styles.foot}>
          <span>{title}</span>
          <span>
            {" · "}
            {at + 1}/{sheets}
          </span>
        </p>
      ))}
    </div>
  );
}

/** Null until the shell has said how many sheets there are. */
export function useSheets(): number | null {
  return useSyncExternalStore(watchDocument, () => {
    const said = Number(document.documentElement.dataset["sheets"]);
    return said > 0 ? said : null;
  });
}

function watchDocument(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-sheets"] });
  return () => observer.disconnect();
}
