import { letterReading } from "./mail/letterReading.ts";
import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import { createCitizenReplies } from "./citizenReplies.ts";
import { EMAIL_FORM } from "./form.ts";
import { createInboxSource } from "./inboxSource.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import { createTxtResolver } from "./mail/txtRecords.ts";
import type { LetterContext } from "./postOfLetter.ts";
import { mailTransportOf } from "./mailTransportOf.ts";
import { emailValuesSchema, serversOf, serversOrThrow } from "./settings.ts";
import type { EmailValues } from "./settings.ts";
import { testConnection } from "./testConnection.ts";

/** One mailbox: letters that come in over IMAP, answers that go out over SMTP. */
export const emailChannel: ChannelPlugin<EmailValues> = {
  channel: "email",
  form: EMAIL_FORM,
  schema: emailValuesSchema,

  secretsBelongTo: ({ imapHost, imapPort, smtpHost, smtpPort, user, address }) =>
    [imapHost, imapPort, smtpHost, smtpPort, user || address].join(" ").toLowerCase(),

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
