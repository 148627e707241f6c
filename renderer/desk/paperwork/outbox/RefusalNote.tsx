import type { ListedReply } from "#contract/outbox.ts";
import type { Channel } from "#domain/post/channel.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Caution } from "../../commands/forms/CommandForm.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";

interface RefusalNoteProps {
  readonly refusal: NonNullable<ListedReply["refusal"]>;
  readonly channel: Channel;
}

/** Why a platform did not take a reply, and what can be done instead, the best first. */
export function RefusalNote({ refusal, channel: on }: RefusalNoteProps) {
  const { say, channel: nameOf } = useWords();
  const { code, detail, alternatives } = refusal;
  const channel = nameOf(on);
  return (
    <div>
      <Caution>{say("paper.outbox.refused", { channel, why: say(`desk.case.refusal.${code}`) })}</Caution>
      {detail !== "" && <p className={viewStyles.quiet}>{say("paper.outbox.said", { channel, detail })}</p>}
      <p>{say("paper.outbox.instead")}</p>
      <ul className={viewStyles.alternatives}>
        {alternatives.map((each) => (
          <li key={each}>{say(`paper.outbox.alternative.${each}`, { channel })}</li>
        ))}
      </ul>
    </div>
  );
}
