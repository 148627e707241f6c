import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Dovecot } from "#fakes/mail/dovecot.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";

const engineCli = join(import.meta.dirname, "..", "out", "engine", "cli.js");

/** What its receiving server calls itself where it says whether a sender is who they say. */
const TRUSTED_SERVER = "mx.cmo.example";

/** A letter whose sender the receiving server has checked, as it puts that on top. */
export function checked(raw: Buffer, domain: string): Buffer {
  return Buffer.concat([Buffer.from(`Authentication-Results: ${TRUSTED_SERVER}; dmarc=pass header.from=${domain}\r\n`), raw]);
}

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
    ownAuthenticationServer: TRUSTED_SERVER,
    pollEvery: 10,
  };
  const set = Object.entries(fields).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  await promisify(execFile)(process.execPath, [engineCli, "channels", "put", "--channel", "email", "--db", record, ...set], {
    env: { ...process.env, ISMGT_SECRET_EMAIL_PASSWORD: mail.password },
  });
}
