import type { GrievanceId } from "#domain/ids.ts";
import type { EngineClient } from "../../client/engine.ts";
import type { CommandScope } from "./scope.ts";
import type { DialogAct } from "./useDialogAct.ts";
import type { ReplyDraft } from "./useReplyDraft.ts";

interface Sending {
  readonly client: Pick<EngineClient, "outbox">;
  readonly doing: Pick<DialogAct, "actOn" | "attempt" | "tellAnswered" | "earlier" | "noteAct">;
  readonly draft: ReplyDraft;
  readonly scope: CommandScope;
  readonly id: GrievanceId;
  /** True where it goes out without another key press. */
  readonly approved: boolean;
}

/** Prepares the reply to this citizen, or to every citizen of the trouble one with their own number. False where it was not done. */
export async function sendReply({ client, doing, draft, scope, id, approved }: Sending): Promise<boolean> {
  const { purpose } = draft;
  if (scope.isWide && purpose !== "free") {
    // Nobody is answered whom the question did not name.
    const { reach } = draft;
    if (reach === null) return false;
    return await doing.attempt(async () => {
      const only = { ids: [...reach.ids], asOf: reach.asOf, after: [...doing.earlier()] };
      const { replyId, prepared, passedOver } = await client.outbox.answerTrouble({ id, purpose, language: null, approved, only });
      doing.noteAct(replyId);
      doing.tellAnswered(prepared.length, passedOver);
    });
  }
  const action = draft.prepare(approved);
  return action !== null && (await doing.actOn(scope.own, action));
}
