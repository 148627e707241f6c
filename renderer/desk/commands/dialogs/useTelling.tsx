import { type ReactNode, useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { ReplyPurpose } from "#domain/grievance/reply.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import type { EngineClient } from "../../../client/engine.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { Hint } from "../forms/CommandForm.tsx";
import type { DialogCommand } from "../forms/useDialogCommand.ts";
import { canBeAnswered } from "../possible/possible.ts";
import type { CommandScope } from "../possible/scope.ts";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { hasTemplate, type ReplyDraft, useReplyDraft } from "./useReplyDraft.ts";

interface TellingOptions {
  readonly history: CaseHistory;
  readonly scope: CommandScope;
  readonly command: DialogCommand;
  readonly purpose: ReplyPurpose;
  /** The reports that have come are accepted in the same act. */
  readonly afterAccepting?: boolean;
  /** When the report will be due after the same act. */
  readonly dueAt?: number | null;
}

/** Whether an act also writes to the citizen: as the person says; until they do, wherever the words can go out. */
export function useTelling({ history, scope, command, purpose, afterAccepting = false, dueAt = null }: TellingOptions) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const draft = useReplyDraft(history, purpose, { isWide: scope.isWide, afterAccepting, dueAt });
  const [chosen, setTells] = useState<boolean | null>(null);
  // False where nobody here can, whatever is wished.
  const writes = canBeAnswered(history) && may("prepare-reply");
  // Of an incident each citizen has a way of their own.
  const isCutOff = !scope.isWide && draft.warnings.includes("other-channel");
  const tells = writes && (chosen ?? !isCutOff);
  /** True where the reply goes out without another key press. */
  const approved = may("approve-reply");
  return {
    tells,
    /** True where the citizen was told the same before. */
    isTold: draft.warnings.includes("told-already"),
    approved,
    isReady: !tells || draft.isReady,
    /** Sends where it is wished; false where it was not done. */
    send: async () => !tells || (await sendReply({ client, command, draft, scope, approved })),
    /** The question, and the words; `none` is there where nobody can write. */
    fields: (label: MessageId, autoFocus: boolean, none?: ReactNode) => (
      <>
        {writes ? <Check label={say(label)} isSelected={tells} onChange={setTells} /> : none}
        {tells && <ReplyEditor draft={draft} scope={scope} autoFocus={autoFocus} />}
      </>
    ),
  };
}

/** Said where the citizen cannot be written to on the channel on which they came. */
export function OtherChannelHint() {
  const { say } = useWords();
  return <Hint>{say("desk.act.reply.warning.other-channel")}</Hint>;
}

interface Sending {
  readonly client: Pick<EngineClient, "outbox">;
  readonly command: Pick<DialogCommand, "runOn" | "attempt" | "tellAnswered" | "earlier" | "noteAct">;
  readonly draft: ReplyDraft;
  readonly scope: CommandScope;
  /** True where it goes out without another key press. */
  readonly approved: boolean;
}

/** Prepares the reply to this citizen, or to every citizen of the incident one with their own number. False where it was not done. */
export async function sendReply({ client, command, draft, scope, approved }: Sending): Promise<boolean> {
  const { purpose, caseId: id } = draft;
  if (scope.isWide && hasTemplate(purpose)) {
    // Nobody is answered whom the question did not name.
    const { reach } = draft;
    if (reach === null) return false;
    return await command.attempt(async () => {
      const only = { ids: [...reach.ids], asOf: reach.asOf, after: [...command.earlier()] };
      const { replyId, prepared, passedOver } = await client.outbox.answerIncident({ id, purpose, language: null, approved, only });
      command.noteAct(replyId);
      command.tellAnswered(prepared.length, passedOver, replyId);
    });
  }
  const action = draft.prepare(approved);
  if (action === null || !(await command.runOn(scope.own, action))) return false;
  draft.sent();
  return true;
}
