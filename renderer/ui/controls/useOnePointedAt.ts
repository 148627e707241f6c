import { useCallback, useState } from "react";

/**
 * For the root of a list of `cmdk`. That points at no line once the one it pointed at goes together with others, as when found cases come in for others,
 * and Enter would do nothing: here the first line is pointed at instead.
 */
export function useOnePointedAt() {
  const [value, onValueChange] = useState("");
  const ref = useCallback((root: HTMLDivElement) => {
    const observer = new MutationObserver(() => {
      if (root.querySelector('[role="option"][aria-selected="true"]') !== null) return;
      const first = root.querySelector<HTMLElement>('[role="option"][aria-disabled="false"]');
      if (first !== null) onValueChange(first.dataset["value"] ?? "");
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      onValueChange("");
    };
  }, []);
  return { ref, value, onValueChange };
}
