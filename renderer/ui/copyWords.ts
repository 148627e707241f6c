/**
 * Puts words on the clipboard; false where they did not get there. By way of the event of copying: windows ask for no permission, and the newer way
 * needs one; and a selection elsewhere in the page would take the focus from a dialog, which takes it back before anything is copied.
 */
export function copyWords(text: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isPut = true;
  };
  document.addEventListener("copy", put, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return isPut;
}
