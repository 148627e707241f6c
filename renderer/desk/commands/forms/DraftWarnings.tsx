import type { DraftWarning } from "#domain/reply/draftWarnings.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Caution } from "./CommandForm.tsx";

/** What a person has to know of a reply before it is approved. */
export function DraftWarnings({ warnings }: { readonly warnings: readonly DraftWarning[] }) {
  const { say } = useWords();
  return warnings.map((warning) => <Caution key={warning}>{say(`desk.act.reply.warning.${warning}`)}</Caution>);
}
