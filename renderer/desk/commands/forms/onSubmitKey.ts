/** Ctrl+Enter from any field of a form, and from a button, which would keep the key to itself. For `onKeyDownCapture`. */
export function onSubmitKey(go: () => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== "Enter") return;
    // A list that opened over the form has its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    go();
  };
}
