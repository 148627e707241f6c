import { hiddenIn } from "#domain/text/mask.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "./controlStyles.ts";

interface HiddenNoteProps {
  /** What is typed into one field, or into several that one note is for. */
  readonly texts: readonly string[];
  /** The field names an official, whose name is public. */
  readonly keepsNames?: boolean;
}

/** Below a field whose text a wall, a screen of officers, a paper or an export shows: what of it is hidden there. */
export function HiddenNote({ texts, keepsNames = false }: HiddenNoteProps) {
  const { say } = useWords();
  const hidden = [...new Set(texts.flatMap((text) => hiddenIn(text, { keepsNames })))];
  return (
    <output className={controlStyles.help} data-hidden-note hidden={hidden.length === 0}>
      {hidden.length > 0 && say("word.hiddenElsewhere", { parts: hidden.map((part) => `“${part}”`).join(", ") })}
    </output>
  );
}
