import type { MailServer } from "./mail/mailServer.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import { createSmtpTransport } from "./mail/smtpTransport.ts";
import type { Given } from "../../core/ports/channel.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import { openFolder } from "./mailbox.ts";
import { serversOf } from "./settings.ts";
import type { EmailValues } from "./settings.ts";

/** The mailbox that letters go out from; null where nothing is stored on this computer that speaks for it. */
export function mailTransportOf(given: Given<EmailValues>): MailTransport | null {
  const servers = serversOf(given);
  if (servers === null) return null;
  const { address, senderName, sentFolder } = given.values;
  return createSmtpTransport({
    server: servers.smtp,
    address,
    name: senderName || null,
    files: given.files,
    now: given.now,
    ...(sentFolder !== "" && { onSent: (raw: Buffer) => keepCopy(servers.imap, sentFolder, raw) }),
  });
}

/** As mail programs do. Throws {@link SourceError}. */
async function keepCopy(server: MailServer, path: string, raw: Buffer): Promise<void> {
  const patience = { ...USUAL_PATIENCE, silenceMs: 20_000, deadlineMs: 30_000 };
  const open = await openFolder({ server, path, patience, signal: AbortSignal.timeout(60_000) });
  try {
    await open.ask((client) => client.append(path, raw, ["\\Seen"]));
  } finally {
    await open.close();
  }
}
