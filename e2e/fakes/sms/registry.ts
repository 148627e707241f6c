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
  const fixed = template.split(/\{#(?:alphanumeric|numeric)#\}/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const marks = [...template.matchAll(/\{#(alphanumeric|numeric)#\}/gu)].map(([, mark]) =>
    mark === "numeric" ? "[0-9]{1,40}" : "[A-Za-z0-9]{1,40}",
  );
  const pattern = fixed.map((part, at) => part + (marks[at] ?? "")).join("");
  return new RegExp(`^${pattern}$`, "u").test(text);
}
