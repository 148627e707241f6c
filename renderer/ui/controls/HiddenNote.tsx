import { hiddenIn } from "#domain/text/mask.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "./controlStyles.ts";

interface HiddenNoteProps {
  /** What is typed into one field, or into several that one note is for. */
  readonly texts: readonly string[];
  /** The field names an official, whose name is public. */
  readonly keepsNames?: boolean;
  /** The field is hidden in exported files and nowhere else. */
  readonly inFiles?: boolean;
}

/** Below a field whose text a wall, a screen of officers, a paper or an exported file shows: what of it is hidden there. */
export function HiddenNote({ texts, keepsNames = false, inFiles = false }: HiddenNoteProps) {
  const { say } = useWords();
  const hidden = [...new Set(texts.flatMap((text) => hiddenIn(text, { keepsNames })))];
  return (
    <output className={controlStyles.help} data-hidden-note hidden={hidden.length === 0}>
      {hidden.length > 0 &&
        say(inFiles ? "word.hiddenInFiles" : "word.hiddenElsewhere", { parts: hidden.map((part) => `“${part}”`).join(", ") })}
    </output>
  );
}
