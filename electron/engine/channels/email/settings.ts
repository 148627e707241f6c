import { z } from "zod";
import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { pemOf } from "./mail/mailServer.ts";
import type { MailAccess, MailSecurity, MailServer } from "./mail/mailServer.ts";
import { PROVIDERS } from "./providers.ts";

const security = z.enum(["tls", "starttls", "none"]);
const port = z.number().int().min(1).max(65_535);

/** In the clear only to a machine of one's own: a password would go along. */
function isSafe(host: string, chosen: MailSecurity): boolean {
  return chosen !== "none" || /^(?:localhost|127\.\d+\.\d+\.\d+)$/iu.test(host);
}

export const emailValuesSchema = z
  .object({
    /** Who runs the mailbox; what earlier releases stored does not say. */
    provider: z.enum(PROVIDERS).default("other"),
    clientId: z.string().trim().default(""),
    tenant: z.string().trim().default(""),
    signInServer: z.string().trim().default(""),
    warnTo: z.string().trim().default(""),
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

/** What speaks for the account is put together from these. */
type Spoken = Pick<Given<EmailValues>, "values" | "secret" | "signedIn">;

/** Null where nothing on this computer speaks for the account. */
export function serversOf(given: Spoken): MailServers | null {
  const access = accessOf(given);
  return access && serversWith(given.values, access);
}

export function serversWith(values: EmailValues, access: MailAccess): MailServers {
  const common = { user: values.user || values.address, access, authority: pemOf(values.serverCertificate) };
  return {
    imap: { ...common, host: values.imapHost, port: values.imapPort, security: values.imapSecurity },
    smtp: { ...common, host: values.smtpHost, port: values.smtpPort, security: values.smtpSecurity },
  };
}

/** Throws {@link SourceError} where nothing speaks for the account. */
export function serversOrThrow(given: Spoken): MailServers {
  const servers = serversOf(given);
  if (servers === null)
    throw new SourceError("unauthorised", "Nobody is signed in to the mailbox, and no password of it is stored on this computer.");
  return servers;
}

/** Whose mailbox it is, and at which servers: what speaks for it is told to no others. */
export function mailboxNameOf({ imapHost, imapPort, smtpHost, smtpPort, user, address }: EmailValues): string {
  return [imapHost, imapPort, smtpHost, smtpPort, user || address].join(" ").toLowerCase();
}

/** A sign-in comes before a password that is stored, unless it is over. */
function accessOf({ secret, signedIn }: Spoken): MailAccess | null {
  const stored = storedAccess(secret);
  if (signedIn === undefined || (signedIn.isOver && stored !== null)) return stored;
  return { kind: "sign-in", login: signedIn.login, identity: signedIn.identity };
}

/** Whether a password or a token is stored, which speaks for the mailbox where nobody is signed in. */
export function hasStoredAccess(secret: Given<EmailValues>["secret"]): boolean {
  return storedAccess(secret) !== null;
}

function storedAccess(secret: Given<EmailValues>["secret"]): MailAccess | null {
  const token = secret("oauthToken");
  if (token !== undefined) return { kind: "token", token };
  const password = secret("password");
  return password === undefined ? null : { kind: "password", password };
}
