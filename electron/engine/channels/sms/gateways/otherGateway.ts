import { form, refusedAs, sentAs } from "./gateway.ts";
import type { SmsAccount, SmsGateway, SmsRequest, SmsToSend } from "./gateway.ts";

export interface OtherGateway {
  readonly address: string;
  readonly sendsBy: "form" | "json" | "address";
  /** `to={to}&text={text}`: the gateway's parameter names, each with the name of its value in braces. */
  readonly parameters: string;
  /** What its answer holds where it took the message, and nowhere else. */
  readonly accepted: string;
}

/** Any other gateway over HTTP, by what its manual says of its parameters. */
export function otherGateway(said: OtherGateway): SmsGateway {
  return {
    name: "SMS",
    request: (sms, account) => requestOf(said, filled(said.parameters, sms, account)),
    read(answer) {
      if (!answer.toLowerCase().includes(said.accepted.trim().toLowerCase()))
        return /<html|<!doctype/iu.test(answer) ? null : refusedAs(answer);
      // Most say an id of their own; where none is seen the message is named by its answer.
      const id = /(?:id|reference)"?\s*[:=|]\s*"?([\w-]{4,80})/iu.exec(answer)?.[1] ?? answer;
      return sentAs(id);
    },
  };
}

function requestOf({ address, sendsBy }: OtherGateway, fields: Readonly<Record<string, string>>): SmsRequest {
  if (sendsBy === "form") return { address, ...form(fields) };
  if (sendsBy === "json")
    return { address, method: "POST", headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(fields) };
  const url = new URL(address);
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return { address: url.href, method: "GET" };
}

function filled(parameters: string, sms: SmsToSend, account: SmsAccount): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = {
    to: `91${sms.mobile}`,
    mobile: sms.mobile,
    text: sms.text,
    template: sms.templateId,
    unicode: sms.isUnicode ? "1" : "0",
    user: account.userName,
    password: account.password,
    header: account.header,
    entity: account.entityId,
  };
  const fields = [...new URLSearchParams(parameters)].map(
    ([name, value]) => [name, value.replaceAll(/\{([a-z]+)\}/gu, (whole, key: string) => values[key] ?? whole)] as const,
  );
  return Object.fromEntries(fields);
}
