import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { limitWith } from "#domain/reply/replyLimit.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { ReplyPictureList } from "../../facts/ReplyPictureList.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { DraftWarnings } from "../forms/DraftWarnings.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { UntrueNote } from "../forms/UntrueNote.tsx";
import { usePutIn } from "../forms/usePutIn.ts";
import { useTruthOfReply } from "../forms/useTruthOfReply.ts";
import { WithSnippets } from "../forms/WithSnippets.tsx";

interface ApproveReplyDialogProps {
  readonly history: CaseHistory;
  readonly reply: Reply;
  readonly onClose: () => void;
}

/** A reply that waits, or that was refused: read, put into other words if need be, and sent. */
export function ApproveReplyDialog({ history, reply, onClose }: ApproveReplyDialogProps) {
  const { say } = useWords();
  const { replyId, text: before, purpose, language, to, pictures } = reply;
  const command = useDialogCommand(onClose);
  const [text, setText] = useState(before);
  const { field, putIn } = usePutIn(text, setText);
  const { untrue, warnings, wordsNow, seen } = useTruthOfReply({ grievanceId: history.case.id, replyId, purpose, language }, text);
  const { data: listed } = useAnswer((ask) => ask.outbox.ofCase, { input: { id: history.case.id } });
  const isPrivate = listed?.find((each) => each.replyId === replyId)?.isPrivate ?? false;
  const { most, lengthOf } = limitWith(to.channel, isPrivate, (pictures ?? []).length > 0);
  const length = lengthOf(text);
  const fits = length <= most;
  const count = say(fits ? "desk.act.reply.count" : "desk.act.reply.over", { n: length, most, over: length - most });
  const approve = () =>
    void command.act({ kind: "case", id: history.case.id as GrievanceId }, { type: "approve-reply", replyId, text: text.trim(), ...seen });
  return (
    <CommandForm
      title={say("desk.act.reply.approveTitle")}
      command={command}
      submit={say("desk.act.reply.send")}
      onSubmit={approve}
      canSubmit={fits && text.trim() !== ""}
    >
      <DraftWarnings warnings={warnings} />
      {/* Before the words, or a small screen would have it below the button that sends them. */}
      <UntrueNote untrue={untrue} onTake={wordsNow === null ? null : () => setText(wordsNow)} />
      <WithSnippets
        id={history.case.id}
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
          rows={6}
          inputRef={field}
          autoFocus
        />
      </WithSnippets>
      {fits && <Hint>{count}</Hint>}
      <ReplyPictureList pictures={pictures ?? []} />
    </CommandForm>
  );
}
