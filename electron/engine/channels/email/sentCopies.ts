import type { MailServer } from "./mail/mailServer.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import { searchUids, withFolder } from "./mailbox.ts";

const DEADLINE_MS = 60_000;

/** Lays a copy of what was sent into a folder, as mail programs do. Throws {@link SourceError}. */
export async function keepCopy(server: MailServer, path: string, raw: Buffer): Promise<void> {
  const patience = { ...USUAL_PATIENCE, silenceMs: 20_000, deadlineMs: 30_000 };
  const options = { server, path, patience, signal: AbortSignal.timeout(DEADLINE_MS) };
  await withFolder(options, (open) => open.ask((client) => client.append(path, raw, ["\\Seen"])));
}

/** Which of these letters lie in the folder of copies, with the time of each, milliseconds UTC. Throws {@link SourceError}, and the reason of an abort. */
export function findCopies(
  server: MailServer,
  path: string,
  messageIds: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  return withFolder({ server, path, patience: USUAL_PATIENCE, signal }, async (open) => {
    const found = new Map<string, number>();
    for (const messageId of messageIds) {
      const uid = (await searchUids(open, { header: { "message-id": messageId } }, "a letter among the copies")).at(-1);
      if (uid === undefined) continue;
      const copy = await open.ask((client) => client.fetchOne(String(uid), { internalDate: true }, { uid: true }));
      const at = copy === false ? undefined : copy.internalDate;
      found.set(messageId, new Date(at ?? Number.NaN).getTime() || 0);
    }
    return found;
  });
}
