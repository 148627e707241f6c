import type { GrievanceId } from "#domain/ids.ts";
import type { EngineClient } from "../../../client/engine.ts";
import type { CommandScope } from "../possible/scope.ts";
import type { DialogCommand } from "../forms/useDialogCommand.ts";
import type { ReplyDraft } from "./useReplyDraft.ts";

interface Sending {
  readonly client: Pick<EngineClient, "outbox">;
  readonly command: Pick<DialogCommand, "runOn" | "attempt" | "tellAnswered" | "earlier" | "noteAct">;
  readonly draft: ReplyDraft;
  readonly scope: CommandScope;
  readonly id: GrievanceId;
  /** True where it goes out without another key press. */
  readonly approved: boolean;
}

/** Prepares the reply to this citizen, or to every citizen of the incident one with their own number. False where it was not done. */
export async function sendReply({ client, command, draft, scope, id, approved }: Sending): Promise<boolean> {
  const { purpose } = draft;
  if (scope.isWide && purpose !== "free") {
    // Nobody is answered whom the question did not name.
    const { reach } = draft;
    if (reach === null) return false;
    return await command.attempt(async () => {
      const only = { ids: [...reach.ids], asOf: reach.asOf, after: [...command.earlier()] };
      const { replyId, prepared, passedOver } = await client.outbox.answerIncident({ id, purpose, language: null, approved, only });
      command.noteAct(replyId);
      command.tellAnswered(prepared.length, passedOver);
    });
  }
  const action = draft.prepare(approved);
  return action !== null && (await command.runOn(scope.own, action));
}
