import type { ConnectionTest } from "#contract/channels.ts";
import { explainedProblem } from "./mail/explainedProblem.ts";
import { faultOfProblem, readError } from "./mail/mailProblem.ts";
import type { MailServer } from "./mail/mailServer.ts";
import { verifySmtp } from "./mail/smtpTransport.ts";
import { withSigner } from "../../core/http/whoseCertificate.ts";
import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Patience } from "./limits.ts";
import { withFolder } from "./mailbox.ts";
import { serversOf } from "./settings.ts";
import type { EmailValues } from "./settings.ts";
import { ExplainedError, tested } from "../common/tested.ts";

/** Someone waits for the answer. */
const PATIENCE: Patience = { silenceMs: 15_000, deadlineMs: 20_000, goodbyeMs: 500, idleMs: 60_000 };

/** Logs in to both servers and opens the folders; the first thing that is wrong is the answer. */
export function testConnection(
  given: Pick<Given<EmailValues>, "values" | "secret" | "signedIn">,
  signal: AbortSignal,
  patience: Patience = PATIENCE,
): Promise<ConnectionTest> {
  return tested(async () => {
    const servers = serversOf(given);
    const { address, folder, sentFolder, provider } = given.values;
    if (servers === null) {
      const signsIn = provider === "gmail" || provider === "microsoft";
      throw new ExplainedError("unauthorised", "Nothing speaks for the mailbox.", signsIn ? NOBODY_SIGNED_IN : NO_ACCESS);
    }
    for (const path of [folder, ...(sentFolder === "" ? [] : [sentFolder])]) await tryFolder(servers.imap, path, patience, signal);
    await trySending(servers.smtp, patience);
    return address;
  });
}

const NO_ACCESS = { en: "Give the mailbox's password, or an OAuth2 token.", hi: "मेलबॉक्स का पासवर्ड या OAuth2 टोकन दें।" };
const NOBODY_SIGNED_IN = {
  en: "Nobody is signed in to the mailbox yet: save, then sign in below.",
  hi: "मेलबॉक्स में अभी किसी ने साइन-इन नहीं किया: सहेजें, फिर नीचे साइन-इन करें।",
};

async function tryFolder(server: MailServer, path: string, patience: Patience, signal: AbortSignal): Promise<void> {
  try {
    await withFolder({ server, path, patience, signal }, async () => undefined);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { problem, detail } = readError(error.cause ?? error);
    const known = error.fault === "timeout" ? "timeout" : problem;
    const said = error.fault === "certificate" || detail === "" ? error.message : detail;
    throw new ExplainedError(error.fault, said, explainedProblem(known, server, "IMAP", path));
  }
}

async function trySending(server: MailServer, { silenceMs }: Patience): Promise<void> {
  try {
    await verifySmtp(server, silenceMs);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const { problem, detail } = readError(error);
    const refused = new SourceError(faultOfProblem(problem), detail);
    const { fault, message } = server.security === "tls" ? await withSigner(refused, server) : refused;
    throw new ExplainedError(fault, message, explainedProblem(problem, server, "SMTP"));
  }
}
