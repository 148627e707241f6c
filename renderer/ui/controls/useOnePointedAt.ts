import { useCallback, useEffect, useRef, useState } from "react";

const POINTED_AT = '[role="option"][aria-selected="true"]';

/**
 * For the root of a list of `cmdk`. That points at no line once the one it pointed at goes together with others, as when found cases come in for others,
 * and Enter would do nothing: here the first line is pointed at instead. Nor does it tell a screen reader what it points at when the line that it had
 * named goes: its field names the line that is there, or none.
 */
export function useOnePointedAt() {
  const [value, onValueChange] = useState("");
  const shown = useRef<HTMLDivElement | null>(null);
  const pointAtFirst = useCallback(() => {
    const root = shown.current;
    if (root === null || root.querySelector(POINTED_AT) !== null) return;
    const first = root.querySelector<HTMLElement>('[role="option"][aria-disabled="false"]');
    if (first === null) return;
    onValueChange(first.dataset["value"] ?? "");
    first.scrollIntoView({ block: "nearest" });
  }, []);
  // The library may point at a line of the list before, after the lines of the next one have come in.
  useEffect(pointAtFirst, [value, pointAtFirst]);
  const ref = useCallback(
    (root: HTMLDivElement) => {
      shown.current = root;
      const observer = new MutationObserver(() => {
        pointAtFirst();
        nameInField(root);
      });
      observer.observe(root, { childList: true, subtree: true, attributeFilter: ["aria-selected", "aria-activedescendant", "id"] });
      return () => {
        observer.disconnect();
        shown.current = null;
        onValueChange("");
      };
    },
    [pointAtFirst],
  );
  return { ref, value, onValueChange };
}

function nameInField(root: HTMLElement): void {
  const field = root.querySelector('[role="combobox"]');
  const id = root.querySelector(POINTED_AT)?.id ?? "";
  if (field === null || (field.getAttribute("aria-activedescendant") ?? "") === id) return;
  if (id === "") field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", id);
}
