import { withoutFormula } from "#domain/text/formulas.ts";

/**
 * Makes what a person selects in a table and copies harmless for the spreadsheet that it is pasted into: each line and each cell of the
 * copied text begins one there. What is copied out of one cell or one text stays as it is on the screen. Returns how to end that.
 */
export function guardCopiedTables(page: Document): () => void {
  const copied = (event: ClipboardEvent) => {
    const selection = page.getSelection();
    if (event.clipboardData === null || selection === null || selection.isCollapsed) return;
    if (selection.getRangeAt(0).cloneContents().querySelector(CELLS) === null) return;
    event.clipboardData.setData("text/plain", harmlessCells(selection.toString()));
    event.preventDefault();
  };
  page.addEventListener("copy", copied);
  return () => page.removeEventListener("copy", copied);
}

const CELLS = "td, th, [role=gridcell], [role=rowheader], [role=columnheader], [role=row]";

/** Cells parted by tabs, in lines: none of them begins with what a spreadsheet runs. */
export function harmlessCells(text: string): string {
  return text
    .split("\n")
    .map((line) => line.split("\t").map(withoutFormula).join("\t"))
    .join("\n");
}
