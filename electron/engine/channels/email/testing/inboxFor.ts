// What reads letters is loaded before the short patience of these tests counts.
import "mailparser";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { letterReading } from "../mail/letterReading.ts";
import { createFileStore } from "../../../core/files/fileStore.ts";
import type { FileStore } from "../../../core/ports/fileStore.ts";
import type { Given } from "../../../core/ports/channel.ts";
import { EMAIL_FORM } from "../form.ts";
import { createInboxSource } from "../inboxSource.ts";
import type { InboxOptions } from "../inboxSource.ts";
import { emailValuesSchema, serversOrThrow } from "../settings.ts";
import type { EmailValues } from "../settings.ts";
import type { MailSecurity } from "../mail/mailServer.ts";

export const REPLY_KEY = "a key of these tests";
export const OFFICE = "xen.phed@karnal.example";

/** For tests: short, so that what hangs is given up while the test runs. */
export const PATIENCE = { silenceMs: 1_000, deadlineMs: 2_000, goodbyeMs: 200, idleMs: 60_000 };

/** Name servers that know no key. */
export const noKeys = () => Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));

/** A fake mail server, as far as a mailbox has to know it. */
export interface MailPeer {
  readonly host: string;
  readonly security: MailSecurity;
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly address: string;
  readonly password: string;
  readonly authority: string;
  close(): Promise<void>;
}

/** For tests: a cell's mailbox on a mail server. */
export interface MailRoom<Peer extends MailPeer> {
  readonly mail: Peer;
  readonly files: FileStore;
  given(values?: Partial<EmailValues>, secrets?: Readonly<Record<string, string>>): Given<EmailValues>;
  /** `now`: what this machine takes for the time. */
  source(changed?: Partial<InboxOptions> & { readonly now?: () => number }): ReturnType<typeof createInboxSource>;
  close(): Promise<void>;
}

export function openMailRoom<Peer extends MailPeer>(mail: Peer): MailRoom<Peer> {
  const folder = temporaryFolder();
  const files = createFileStore(folder.folder);
  const { security } = mail;
  const defaults = Object.fromEntries(EMAIL_FORM.fields.flatMap((field) => ("default" in field ? [[field.name, field.default]] : [])));

  function given(
    values: Partial<EmailValues> = {},
    secrets: Readonly<Record<string, string>> = { password: mail.password },
  ): Given<EmailValues> {
    const said = {
      ...defaults,
      address: mail.address,
      imapHost: mail.host,
      imapPort: mail.imapPort,
      imapSecurity: security,
      smtpHost: mail.host,
      smtpPort: mail.smtpPort,
      smtpSecurity: security,
      serverCertificate: security === "none" ? "" : mail.authority,
      ...values,
    };
    return {
      values: emailValuesSchema.parse(said),
      secret: (field) => secrets[field],
      now: Date.now,
      offices: { x: new Set(), facebook: new Set(), email: new Set([OFFICE]) },
      files,
      replyKey: REPLY_KEY,
    };
  }

  return {
    mail,
    files,
    given,
    source: ({ now = Date.now, ...rest } = {}) =>
      createInboxSource({
        server: serversOrThrow(given()).imap,
        address: mail.address,
        folder: "INBOX",
        context: {
          correspondents: { ourAddress: mail.address, offices: new Set([OFFICE]), authenticationServer: null },
          resolveTxt: noKeys,
          letters: letterReading,
          replyKey: REPLY_KEY,
          files,
          now,
        },
        patience: PATIENCE,
        ...rest,
      }),
    async close() {
      await mail.close();
      folder.remove();
    },
  };
}
