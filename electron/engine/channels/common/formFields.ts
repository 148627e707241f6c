import type { ChannelField, Words } from "#contract/channels.ts";

type Field<Type extends ChannelField["type"]> = Extract<ChannelField, { readonly type: Type }>;
/** What a channel says of a field; `Usual` may be left out. */
type Said<Type extends ChannelField["type"], Usual extends keyof Field<Type>> = Omit<Field<Type>, "type" | "name" | Usual> &
  Partial<Pick<Field<Type>, Usual>>;

/** Of one line, empty and of any form unless said otherwise. */
export function text(name: string, said: Said<"text", "help" | "isRequired" | "pattern" | "fault" | "default">): ChannelField {
  return { type: "text", name, help: null, isRequired: false, pattern: null, fault: null, default: "", ...said };
}

/** Whole, and never empty, unless said otherwise. */
export function number(name: string, said: Said<"number", "help" | "isWhole" | "mayBeEmpty">): ChannelField {
  return { type: "number", name, help: null, isWhole: true, mayBeEmpty: false, ...said };
}

export function yesNo(name: string, standard: boolean, label: Words, help: Words | null = null): ChannelField {
  return { type: "yes-no", name, default: standard, label, help };
}

export function choice(name: string, said: Said<"choice", "help">): ChannelField {
  return { type: "choice", name, help: null, ...said };
}

export function secret(name: string, said: Said<"secret", "help" | "isRequired">): ChannelField {
  return { type: "secret", name, help: null, isRequired: false, ...said };
}

/** What the program is known by at a platform that the channel's people sign in at, as each says of it. */
export function appFields(
  id: Pick<Field<"text">, "label" | "help">,
  secretOfIt: Pick<Field<"secret">, "label" | "help">,
): readonly ChannelField[] {
  return [
    text("clientId", {
      pattern: String.raw`[\x21-\x7e]{1,200}`,
      fault: { en: "A client ID has no spaces.", hi: "client ID में खाली स्थान नहीं होता।" },
      ...id,
    }),
    secret("clientSecret", secretOfIt),
  ];
}

/** Who hears by mail that a sign-in has ended, where the channel's people sign in. */
export function warnTo(): ChannelField {
  return text("warnTo", {
    pattern: String.raw`[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,180}`,
    fault: { en: "This is no mail address.", hi: "यह मेल पता नहीं है।" },
    label: { en: "Mail address that hears when the sign-in ends", hi: "साइन-इन समाप्त होने की सूचना किस मेल पते पर जाए" },
    help: {
      en: "Written to at once, through the mailbox of this program, and again until that works. May be left empty.",
      hi: "इस प्रोग्राम के मेलबॉक्स से तुरंत मेल जाता है, और न जाए तो फिर कोशिश होती है। खाली छोड़ सकते हैं।",
    },
  });
}

export function webAddress(name: string, standard: string, label: Words, help: Words): ChannelField {
  return { type: "web-address", name, default: standard, label, help };
}
