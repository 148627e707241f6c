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

export function secret(name: string, said: Said<"secret", "help" | "isRequired">): ChannelField {
  return { type: "secret", name, help: null, isRequired: false, ...said };
}

export function webAddress(name: string, standard: string, label: Words, help: Words): ChannelField {
  return { type: "web-address", name, default: standard, label, help };
}
