/** Who runs mailboxes of offices; `other` for a server of the office's own, or one that is not known here. */
export const PROVIDERS = ["other", "nic", "gmail", "microsoft"] as const;
type MailProvider = (typeof PROVIDERS)[number];

interface Servers {
  readonly imapHost: string;
  readonly imapPort: number;
  readonly imapSecurity: "tls" | "starttls";
  readonly smtpHost: string;
  readonly smtpPort: number;
  readonly smtpSecurity: "tls" | "starttls";
  /** Empty where the server keeps copies of what is sent by itself. */
  readonly sentFolder: string;
}

/** Their servers; where each is from is in the README of this folder. */
export const SERVERS: Readonly<Record<Exclude<MailProvider, "other">, Servers>> = {
  nic: {
    imapHost: "imap.mgovcloud.in",
    imapPort: 993,
    imapSecurity: "tls",
    smtpHost: "smtp.mgovcloud.in",
    smtpPort: 465,
    smtpSecurity: "tls",
    sentFolder: "",
  },
  gmail: {
    imapHost: "imap.gmail.com",
    imapPort: 993,
    imapSecurity: "tls",
    smtpHost: "smtp.gmail.com",
    smtpPort: 465,
    smtpSecurity: "tls",
    sentFolder: "",
  },
  microsoft: {
    imapHost: "outlook.office365.com",
    imapPort: 993,
    imapSecurity: "tls",
    smtpHost: "smtp.office365.com",
    smtpPort: 587,
    smtpSecurity: "starttls",
    sentFolder: "",
  },
};
