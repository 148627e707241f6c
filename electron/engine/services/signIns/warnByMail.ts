import type { EndedSignIn } from "../../channels/channelSignIns.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";

interface Warned extends Pick<EndedSignIn, "kind" | "channel" | "account" | "at"> {
  /** Who hears of it. */
  readonly to: string;
}

/** Tells a person once that only they can sign in again. Null where the mailbox took it, or may have; else why it did not. */
export async function warnByMail(
  { kind, channel, account, at, to }: Warned,
  mailbox: MailTransport,
  signal: AbortSignal,
): Promise<string | null> {
  const whose = account === null ? "" : ` (${account})`;
  const outcome = await mailbox.send(
    {
      messageId: `<sign-in-ended-${kind}-${at}@${mailbox.address.split("@").at(-1) ?? "localhost"}>`,
      to: [to],
      subject: `ISMGT: sign in to ${channel.en} again · ${channel.hi} में फिर साइन-इन करें`,
      text: [
        `The sign-in to ${channel.en}${whose} has ended: it is not renewed any more. Nothing is read or sent in the name of the account until someone signs in again.`,
        `What to do: in ISMGT open Settings, Channels, ${channel.en}, and press “Sign in with ${channel.en} again”.`,
        "",
        `${channel.hi}${whose} का साइन-इन समाप्त हो गया है: अब उसका नवीनीकरण नहीं होता। फिर साइन-इन होने तक इस खाते के नाम से न कुछ पढ़ा जाता है, न भेजा जाता है।`,
        `क्या करें: ISMGT में सेटिंग, माध्यम, ${channel.hi} खोलें और “${channel.hi} से फिर साइन-इन करें” दबाएँ।`,
      ].join("\n"),
      replyTo: null,
      inReplyTo: null,
      references: [],
      isAutomatic: true,
      attachments: [],
    },
    signal,
  );
  return outcome.kind === "sent" || outcome.kind === "unclear" ? null : outcome.detail;
}
