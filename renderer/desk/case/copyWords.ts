/** Puts words on the clipboard. By way of a selection: windows ask for no permission, and the newer way needs one. */
export function copyWords(text: string): void {
  const held = document.createElement("textarea");
  held.value = text;
  held.setAttribute("readonly", "");
  held.className = "unseen";
  document.body.append(held);
  held.select();
  document.execCommand("copy");
  held.remove();
}
