import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import { createCitizenReplies } from "./citizenReplies.ts";
import { EMAIL_FORM } from "./form.ts";
import { createInboxSource } from "./inboxSource.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import { findCopies, keepCopy } from "./sentCopies.ts";
import { letterReading } from "./mail/letterReading.ts";
import { createSmtpTransport } from "./mail/smtpTransport.ts";
import { createTxtResolver } from "./mail/txtRecords.ts";
import type { LetterContext } from "./postOfLetter.ts";
import { emailValuesSchema, mailboxNameOf, serversOf, serversOrThrow } from "./settings.ts";
import type { EmailValues } from "./settings.ts";
import { mailSignIn } from "./signIn.ts";
import { testConnection } from "./testConnection.ts";

/** One mailbox: letters that come in over IMAP, answers that go out over SMTP. */
export const emailChannel: ChannelPlugin<EmailValues> = {
  channel: "email",
  form: EMAIL_FORM,
  schema: emailValuesSchema,

  secretsBelongTo: (values, field) =>
    field === "clientSecret" ? [values.provider, values.signInServer, values.clientId].join(" ") : mailboxNameOf(values),

  signIn: mailSignIn,

  sources(given) {
    const { imap } = serversOrThrow(given);
    const { address, folder, pollEvery, firstVisitDays } = given.values;
    const source = createInboxSource({ server: imap, address, folder, context: letterContextOf(given), firstVisitDays });
    return [{ source, pollEveryMs: pollEvery * 1_000, budgetUsd: null }];
  },

  test: (given, signal) => testConnection(given, signal),

  senders(given) {
    const servers = serversOf(given);
    const transport = mailTransportOf(given);
    if (servers === null || transport === null) return [];
    const { folder, sentFolder } = given.values;
    const replyKey = given.replyKey ?? null;
    return [createCitizenReplies({ ...servers, transport, folder, sentFolder: sentFolder || null, replyKey, patience: USUAL_PATIENCE })];
  },

  mail: (given) => mailTransportOf(given),
};

function letterContextOf({ values, offices, replyKey, files, attachmentRoom, now }: Given<EmailValues>): LetterContext {
  return {
    correspondents: {
      ourAddress: values.address,
      offices: offices.email,
      ...(offices.representativeEmail !== undefined && { representatives: offices.representativeEmail }),
      authenticationServer: values.ownAuthenticationServer || null,
    },
    resolveTxt: createTxtResolver(),
    letters: letterReading,
    replyKey: replyKey ?? null,
    files,
    room: attachmentRoom,
    now,
  };
}

/** The mailbox that letters go out from; null where nothing is stored on this computer that speaks for it. */
export function mailTransportOf(given: Given<EmailValues>): MailTransport | null {
  const servers = serversOf(given);
  if (servers === null) return null;
  const { address, senderName, sentFolder } = given.values;
  return createSmtpTransport({
    server: servers.smtp,
    address,
    name: senderName || null,
    files: given.files,
    now: given.now,
    ...(sentFolder !== "" && {
      onSent: (raw: Buffer) => keepCopy(servers.imap, sentFolder, raw),
      find: (messageIds, signal) => findCopies(servers.imap, sentFolder, messageIds, signal),
    }),
  });
}
