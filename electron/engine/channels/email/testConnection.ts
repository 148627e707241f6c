import type { ConnectionTest } from "#contract/channels.ts";
import { explainedProblem } from "./mail/explainedProblem.ts";
import { faultOfProblem, readError } from "./mail/mailProblem.ts";
import type { MailServer } from "./mail/mailServer.ts";
import { verifySmtp } from "./mail/smtpTransport.ts";
import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Patience } from "./limits.ts";
import { openFolder } from "./mailbox.ts";
import { serversOf } from "./settings.ts";
import type { EmailValues } from "./settings.ts";

/** Someone waits for the answer. */
const PATIENCE: Patience = { silenceMs: 15_000, deadlineMs: 20_000, goodbyeMs: 500, idleMs: 60_000 };

/** Logs in to both servers and opens the folders; the first thing that is wrong is the answer. */
export async function testConnection(
  given: Pick<Given<EmailValues>, "values" | "secret">,
  signal: AbortSignal,
  patience: Patience = PATIENCE,
): Promise<ConnectionTest> {
  const servers = serversOf(given);
  if (servers === null) {
    return {
      ok: false,
      fault: "unauthorised",
      detail: "Neither a password nor a token was given.",
      explanation: { en: "Give the mailbox's password, or an OAuth2 token.", hi: "मेलबॉक्स का पासवर्ड या OAuth2 टोकन दें।" },
    };
  }
  const { address, folder, sentFolder } = given.values;
  for (const path of [folder, ...(sentFolder === "" ? [] : [sentFolder])]) {
    const fault = await faultOfFolder(servers.imap, path, patience, signal);
    if (fault !== null) return fault;
  }
  return (await faultOfSending(servers.smtp, patience)) ?? { ok: true, account: address };
}

async function faultOfFolder(server: MailServer, path: string, patience: Patience, signal: AbortSignal): Promise<ConnectionTest | null> {
  try {
    const open = await openFolder({ server, path, patience, signal });
    await open.close();
    return null;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { problem, detail } = readError(error.cause ?? error);
    const known = error.fault === "timeout" ? "timeout" : problem;
    return { ok: false, fault: error.fault, detail: detail || error.message, explanation: explainedProblem(known, server, "IMAP", path) };
  }
}

async function faultOfSending(server: MailServer, { silenceMs }: Patience): Promise<ConnectionTest | null> {
  try {
    await verifySmtp(server, silenceMs);
    return null;
  } catch (error) {
    const { problem, detail } = readError(error);
    return { ok: false, fault: faultOfProblem(problem), detail, explanation: explainedProblem(problem, server, "SMTP") };
  }
}
