import { createAuthority } from "./certificate.ts";
import type { Certificate } from "./certificate.ts";
import { Faults } from "./faults.ts";
import { startImapServer } from "./imap/imapServer.ts";
import { Mailboxes } from "./mailboxes.ts";
import type { Folder } from "./mailboxes.ts";
import { startSmtpServer } from "./smtp/smtpServer.ts";
import type { SentLetter } from "./smtp/smtpServer.ts";

export type Security = "tls" | "starttls" | "none";

export interface FakeMailOptions {
  readonly security?: Security;
  /** Of both servers; one for `localhost` and 127.0.0.1 by an authority of its own where nothing is said. */
  readonly certificate?: Certificate;
  readonly hasIdle?: boolean;
  /** Whether it can be asked how old letters are by its own clock. */
  readonly hasWithin?: boolean;
  readonly address?: string;
  readonly password?: string;
  /** An OAuth2 token that is taken as well, or which of them are. */
  readonly token?: string | ((token: string) => boolean);
  /** Whether tokens come by OAUTHBEARER too (RFC 7628), as at Gmail; Microsoft 365 has XOAUTH2 alone. */
  readonly hasBearer?: boolean;
  /** What the server says to a wrong password. */
  readonly refusal?: string;
}

/** Who may log in. */
export interface MailAccounts {
  /** The account's folders, or the words of the refusal. */
  withPassword(user: string, password: string): Mailboxes | string;
  withToken(user: string, token: string): Mailboxes | string;
}

/** A mail server with one account, over IMAP and SMTP. */
export interface FakeMail {
  readonly host: "localhost";
  readonly security: Security;
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly address: string;
  readonly password: string;
  readonly mailboxes: Mailboxes;
  readonly inbox: Folder;
  /** PEM of the authority that signed its certificate. */
  readonly authority: string;
  readonly faults: Faults;
  /** What was sent through it, in order. What is for its own account is delivered to it as well. */
  readonly sent: readonly SentLetter[];
  /** What IMAP clients asked, without passwords. */
  readonly commands: readonly string[];
  /** Open IMAP connections. */
  readonly connections: number;
  /** Puts a letter into the inbox; its UID. */
  deliver(raw: Buffer | string, at?: number): number;
  /** Cuts every IMAP connection. */
  drop(): void;
  /** Ends the IMAP server and starts it again on the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startFakeMail({
  security = "none",
  hasIdle = true,
  hasWithin = true,
  hasBearer = false,
  address = "cell@cmo.example",
  password = "a password of the mailbox",
  token,
  refusal = "[AUTHENTICATIONFAILED] Invalid credentials",
  ...given
}: FakeMailOptions = {}): Promise<FakeMail> {
  const authority = createAuthority();
  const certificate = given.certificate ?? authority.issue();
  const mailboxes = new Mailboxes();
  const faults = new Faults();
  const commands: string[] = [];
  const sent: SentLetter[] = [];
  const isGood = typeof token === "function" ? token : (said: string) => token !== undefined && said === token;
  const accounts: MailAccounts = {
    withPassword: (user, said) => (user === address && said === password ? mailboxes : refusal),
    withToken: (user, said) => (user === address && isGood(said) ? mailboxes : refusal),
  };
  const imapOptions = { accounts, faults, security, certificate, hasIdle, hasWithin, hasBearer, commands };
  const isOurs = (recipient: string) => recipient.toLowerCase().replace(/\+[^@]*/u, "") === address;
  const onLetter = (letter: SentLetter) => {
    sent.push(letter);
    if (letter.to.some((recipient) => isOurs(recipient))) mailboxes.inbox.add(letter.raw);
  };
  let imap = await startImapServer(imapOptions);
  const smtp = await startSmtpServer({ accounts, faults, security, certificate, onLetter });
  return {
    host: "localhost",
    security,
    get imapPort() {
      return imap.port;
    },
    smtpPort: smtp.port,
    address,
    password,
    mailboxes,
    inbox: mailboxes.inbox,
    authority: authority.certificate,
    faults,
    sent,
    commands,
    get connections() {
      return imap.open;
    },
    deliver: (raw, at) => mailboxes.inbox.add(raw, at === undefined ? {} : { internalDate: at }),
    drop: () => imap.drop(),
    async restart() {
      const { port } = imap;
      await imap.close();
      imap = await startImapServer(imapOptions, port);
    },
    async close() {
      await Promise.all([imap.close(), smtp.close()]);
    },
  };
}
