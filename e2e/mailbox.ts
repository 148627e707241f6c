import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Dovecot } from "#fakes/mail/dovecot.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";

const engineCli = join(import.meta.dirname, "..", "out", "engine", "cli.js");

/** A mail server as specs use it: letters come and go, whichever it is. */
export type MailServer = Pick<
  FakeMail | Dovecot,
  "host" | "security" | "imapPort" | "smtpPort" | "address" | "password" | "authority" | "sent" | "close"
> & { deliver(raw: Buffer | string): unknown };

/** Gives a record the mailbox of a server, as a script would do it: by the engine's command line. */
export async function setUpMailbox(record: string, mail: MailServer): Promise<void> {
  const fields = {
    address: mail.address,
    imapHost: mail.host,
    imapPort: mail.imapPort,
    imapSecurity: mail.security,
    smtpHost: mail.host,
    smtpPort: mail.smtpPort,
    smtpSecurity: mail.security,
    ...(mail.security !== "none" && { serverCertificate: mail.authority }),
    pollEvery: 10,
  };
  const set = Object.entries(fields).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  await promisify(execFile)(process.execPath, [engineCli, "channels", "put", "--channel", "email", "--db", record, ...set], {
    env: { ...process.env, ISMGT_SECRET_EMAIL_PASSWORD: mail.password },
  });
}
