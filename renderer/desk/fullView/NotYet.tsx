import { useWords } from "../../i18n/useWords.ts";
import { readFailure } from "../../ui/failure.ts";
import { viewStyles } from "./viewStyles.ts";

/** In the place of an answer that has not come yet, or why it does not come. */
export function NotYet({ error = null, isSmall = false }: { readonly error?: Error | null; readonly isSmall?: boolean }) {
  const { say } = useWords();
  return (
    <p className={isSmall ? viewStyles.quiet : viewStyles.empty}>{error === null ? `${say("state.loading")}…` : say(readFailure(error))}</p>
  );
}
