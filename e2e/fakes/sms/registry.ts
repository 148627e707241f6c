/** What is registered with the operators, and by which they let a message through or not. */
export interface FakeRegistration {
  readonly entityId: string;
  readonly header: string;
  /** By template id, with the marks of today: `No. {#alphanumeric#}`. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface SubmittedSms {
  readonly mobile: string;
  readonly text: string;
  readonly header: string;
  readonly templateId: string;
  /** Null where the gateway does not ask for it. */
  readonly entityId: string | null;
}

export type Scrubbed = "ok" | "entity" | "header" | "no-template" | "other-words" | "number";

export function scrub(sms: SubmittedSms, { entityId, header, templates }: FakeRegistration): Scrubbed {
  if (!/^91[6-9]\d{9}$/u.test(sms.mobile)) return "number";
  if (sms.entityId !== null && sms.entityId !== entityId) return "entity";
  if (sms.header !== header) return "header";
  const template = templates.get(sms.templateId);
  if (template === undefined) return "no-template";
  return isOf(sms.text, template) ? "ok" : "other-words";
}

function isOf(text: string, template: string): boolean {
  const [before = "", ...rest] = template.split(/\{#((?:alpha)?numeric)#\}/u);
  return text.startsWith(before) && goesOn(text.slice(before.length), rest);
}

/** Whether a text is what stands in a template from one of its marks on: the mark, the words behind it, the next mark. */
function goesOn(text: string, [mark, words = "", ...rest]: readonly string[]): boolean {
  if (mark === undefined) return text === "";
  const sign = mark === "numeric" ? /^[0-9]$/u : /^[A-Za-z0-9]$/u;
  for (let length = 1; length <= 40 && sign.test(text.charAt(length - 1)); length += 1)
    if (text.startsWith(words, length) && goesOn(text.slice(length + words.length), rest)) return true;
  return false;
}
