import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";

const engineCli = join(import.meta.dirname, "..", "out", "engine", "cli.js");

/** Gives a record the mailbox of a fake server, as a script would do it: by the engine's command line. */
export async function setUpMailbox(record: string, mail: FakeMail): Promise<void> {
  const fields = {
    address: mail.address,
    imapHost: mail.host,
    imapPort: mail.imapPort,
    imapSecurity: "none",
    smtpHost: mail.host,
    smtpPort: mail.smtpPort,
    smtpSecurity: "none",
    pollEvery: 10,
  };
  const set = Object.entries(fields).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  await promisify(execFile)(process.execPath, [engineCli, "channels", "put", "--channel", "email", "--db", record, ...set], {
    env: { ...process.env, ISMGT_SECRET_EMAIL_PASSWORD: mail.password },
  });
}
