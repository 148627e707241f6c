import { z } from "zod";
import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { pemOf } from "./mail/mailServer.ts";
import type { MailAccess, MailSecurity, MailServer } from "./mail/mailServer.ts";

const security = z.enum(["tls", "starttls", "none"]);
const port = z.number().int().min(1).max(65_535);

/** In the clear only to a machine of one's own: a password would go along. */
function isSafe(host: string, chosen: MailSecurity): boolean {
  return chosen !== "none" || /^(?:localhost|127\.\d+\.\d+\.\d+)$/iu.test(host);
}

export const emailValuesSchema = z
  .object({
    address: z.string().trim().toLowerCase(),
    senderName: z.string().trim(),
    user: z.string().trim(),
    imapHost: z.string().trim(),
    imapPort: port,
    imapSecurity: security,
    folder: z.string().trim(),
    smtpHost: z.string().trim(),
    smtpPort: port,
    smtpSecurity: security,
    sentFolder: z.string().trim(),
    ownAuthenticationServer: z.string().trim().toLowerCase(),
    serverCertificate: z.string(),
    /** Null for every letter of the mailbox. */
    firstVisitDays: z.number().int().min(1).max(3_650).nullable(),
    /** Seconds. */
    pollEvery: z.number().int().positive(),
  })
  .refine(({ imapHost, imapSecurity }) => isSafe(imapHost, imapSecurity), { path: ["imapSecurity"] })
  .refine(({ smtpHost, smtpSecurity }) => isSafe(smtpHost, smtpSecurity), { path: ["smtpSecurity"] });
export type EmailValues = z.infer<typeof emailValuesSchema>;

/** The server whose checks of senders are believed, out of what is stored of the mailbox; null for none. */
export function trustedServerOf(values: unknown): string | null {
  const named = emailValuesSchema.safeParse(values).data?.ownAuthenticationServer ?? "";
  return named === "" ? null : named;
}

export interface MailServers {
  readonly imap: MailServer;
  readonly smtp: MailServer;
}

/** Null where nothing is stored on this computer that speaks for the account. */
export function serversOf({ values, secret }: Pick<Given<EmailValues>, "values" | "secret">): MailServers | null {
  const access = accessOf(secret);
  if (access === null) return null;
  const common = { user: values.user || values.address, access, authority: pemOf(values.serverCertificate) };
  return {
    imap: { ...common, host: values.imapHost, port: values.imapPort, security: values.imapSecurity },
    smtp: { ...common, host: values.smtpHost, port: values.smtpPort, security: values.smtpSecurity },
  };
}

/** Throws {@link SourceError} where nothing speaks for the account. */
export function serversOrThrow(given: Pick<Given<EmailValues>, "values" | "secret">): MailServers {
  const servers = serversOf(given);
  if (servers === null) throw new SourceError("unauthorised", "Neither a password nor a token of the mailbox is stored on this computer.");
  return servers;
}

function accessOf(secret: Given<EmailValues>["secret"]): MailAccess | null {
  const token = secret("oauthToken");
  if (token !== undefined) return { kind: "token", token };
  const password = secret("password");
  return password === undefined ? null : { kind: "password", password };
}
