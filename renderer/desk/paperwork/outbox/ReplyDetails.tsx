import { useState } from "react";
import type { ListedReply } from "#contract/outbox.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { OutboxList } from "#domain/reply/outboxLists.ts";
import { limitWith } from "#domain/reply/replyLimit.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { Caution, Fault, Hint } from "../../commands/forms/CommandForm.tsx";
import { DraftWarnings } from "../../commands/forms/DraftWarnings.tsx";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { UntrueNote } from "../../commands/forms/UntrueNote.tsx";
import { usePutIn } from "../../commands/forms/usePutIn.ts";
import { useTruthOfReply } from "../../commands/forms/useTruthOfReply.ts";
import { WithSnippets } from "../../commands/forms/WithSnippets.tsx";
import { ReplyPictureList } from "../../facts/ReplyPictureList.tsx";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import { useAskAgain } from "../../../client/useAnswer.ts";

interface ReplyDetailsProps {
  readonly reply: ListedReply;
  readonly list: OutboxList;
  /** The reply has left the list. */
  readonly onDone: () => void;
  readonly onOpenCase: () => void;
}

/** One reply: its words to be read and put right, then Ctrl+Enter, and the next is here. */
export function ReplyDetails({ reply, list, onDone, onOpenCase }: ReplyDetailsProps) {
  const { say, channel: nameOf } = useWords();
  const askAgain = useAskAgain((ask) => ask.outbox);
  const may = useMay();
  const command = useDialogCommand(() => {});
  const [text, setText] = useState(reply.text);
  const { replyId, grievanceId, ticket, purpose, language, to, isPrivate } = reply;
  const { field, putIn } = usePutIn(text, setText);
  const channel = nameOf(to.channel);
  const { most, lengthOf } = limitWith(to.channel, isPrivate, reply.pictures.length > 0);
  const length = lengthOf(text);
  const fits = length <= most;
  const mayChange = may("approve-reply") && (list === "prepared" || list === "refused");
  const { untrue, warnings, wordsNow, seen } = useTruthOfReply({ grievanceId, replyId, purpose, language }, text, mayChange);
  const mayWithdraw = may("prepare-reply") && list !== "attempting";

  const act = async (action: GrievanceAction) => {
    if (command.isRunning || !(await command.runOn({ kind: "case", id: grievanceId as GrievanceId }, action))) return;
    // Only then is the next one looked at: a second press must not meet this one again.
    await askAgain();
    onDone();
  };
  const approve = () => {
    if (mayChange && fits && text.trim() !== "") void act({ type: "approve-reply", replyId, text: text.trim(), ...seen });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== "Enter" || event.repeat) return;
    // A list that opened over it has its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    approve();
  };
  const count = say(fits ? "desk.act.reply.count" : "desk.act.reply.over", { n: length, most, over: length - most });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the key works from every field within
    <div className={viewStyles.part} onKeyDown={onKeyDown}>
      <div>
        <h3>
          {ticket} · {say(`desk.case.purpose.${purpose}`)}
        </h3>
        <p className={viewStyles.quiet}>
          {isPrivate ? say("paper.outbox.answersPrivately", { channel }) : say("paper.outbox.answers", { channel, post: to.externalId })}
        </p>
      </div>
      {reply.refusal !== null && <RefusalNote refusal={reply.refusal} channel={to.channel} />}
      {list === "attempting" && <Hint>{say("paper.outbox.unclear", { channel })}</Hint>}
      {mayChange ? (
        <>
          <DraftWarnings warnings={warnings} />
          <WithSnippets
            id={grievanceId}
            audience="citizen"
            language={language}
            written={text}
            onPick={(snippet) => putIn(snippet[language])}
          >
            <LongField
              label={say("desk.act.reply.words")}
              value={text}
              onChange={setText}
              fault={fits ? null : count}
              rows={7}
              inputRef={field}
              autoFocus
            />
          </WithSnippets>
          {fits && <Hint>{count}</Hint>}
          <UntrueNote untrue={untrue} onTake={wordsNow === null ? null : () => setText(wordsNow)} />
        </>
      ) : (
        <ScrolledByKeys className={viewStyles.words} lang={reply.language} label={say("desk.act.reply.words")}>
          {reply.text}
        </ScrolledByKeys>
      )}
      <ReplyPictureList pictures={reply.pictures} />
      <Fault>{command.fault}</Fault>
      <div className={viewStyles.actions}>
        {mayChange && (
          <ActionButton
            label={say(list === "refused" ? "paper.outbox.again" : "paper.outbox.approve")}
            after={<Keycap stroke="Ctrl+Enter" />}
            data-main
            isDisabled={!fits || text.trim() === ""}
            isPending={command.isRunning}
            onPress={approve}
          />
        )}
        {mayWithdraw && (
          <ActionButton
            label={say("desk.case.withdraw")}
            isPending={command.isRunning}
            onPress={() => void act({ type: "withdraw-reply", replyId })}
          />
        )}
        <ActionButton label={say("paper.openCase", { ticket })} onPress={onOpenCase} />
      </div>
    </div>
  );
}

/** Why a platform did not take a reply, and what can be done instead, the best first. */
function RefusalNote({ refusal, channel: on }: { readonly refusal: NonNullable<ListedReply["refusal"]>; readonly channel: Channel }) {
  const { say, channel: nameOf } = useWords();
  const { code, detail, alternatives } = refusal;
  const channel = nameOf(on);
  return (
    <div>
      <Caution>
        {say(code === "words-untrue" ? "paper.outbox.keptBack" : "paper.outbox.refused", {
          channel,
          why: say(`desk.case.refusal.${code}`),
        })}
      </Caution>
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
