import type { ListedReply } from "#contract/outbox.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Caution } from "../../act/ActForm.tsx";
import { paperworkStyles } from "../paperworkStyles.ts";

/** Why X did not take a reply, and what can be done instead, the best first. */
export function RefusalNote({ refusal: { code, detail, alternatives } }: { readonly refusal: NonNullable<ListedReply["refusal"]> }) {
  const { say } = useWords();
  return (
    <div>
      <Caution>{say("paper.outbox.refused", { why: say(`desk.case.refusal.${code}`) })}</Caution>
      {detail !== "" && <p className={paperworkStyles.quiet}>{say("paper.outbox.said", { detail })}</p>}
      <p>{say("paper.outbox.instead")}</p>
      <ul className={paperworkStyles.alternatives}>
        {alternatives.map((each) => (
          <li key={each}>{say(`paper.outbox.alternative.${each}`)}</li>
        ))}
      </ul>
    </div>
  );
}
