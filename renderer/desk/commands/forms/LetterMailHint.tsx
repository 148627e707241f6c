import type { LetterMail } from "#contract/letters.ts";
import type { OfficeId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Hint } from "./CommandForm.tsx";

/** Whether a mail brings a letter to an office, and where to; undefined while nobody knows. */
export function useLetterMail(to: OfficeId): LetterMail | undefined {
  return useAnswer((ask) => ask.letters.mailTo, { input: { to } }).data;
}

/** Where a letter goes by mail, or why it goes on paper. */
export function LetterMailHint({ mail }: { readonly mail: LetterMail | undefined }) {
  const { say } = useWords();
  if (mail === undefined) return null;
  const { address, obstacle } = mail;
  return (
    <Hint>
      {obstacle === null ? say("desk.act.letters.mailTo", { address: address ?? "" }) : say(`desk.act.letters.noMail.${obstacle}`)}
    </Hint>
  );
}
