import { createHash } from "node:crypto";
import type { RequestRecord } from "#rehearsal/x/requestLog.ts";
import type { HttpFaultPlan } from "../http/faults.ts";
import { startJsonServer } from "../http/jsonServer.ts";
import type { Answer, Asked } from "../http/jsonServer.ts";
import { scrub } from "./registry.ts";
import type { FakeRegistration, Scrubbed, SubmittedSms } from "./registry.ts";

/** Gateways for SMS on loopback. */
export interface FakeSms {
  readonly url: string;
  readonly account: { readonly userName: string; readonly password: string; readonly secureKey: string };
  readonly registration: FakeRegistration & { readonly templates: Map<string, string> };
  /** What was handed on to telephones. */
  readonly sent: readonly SubmittedSms[];
  readonly requests: readonly RequestRecord[];
  readonly faults: HttpFaultPlan;
  /** How many messages are paid for still. */
  setCredit(messages: number): void;
  close(): Promise<void>;
}

const ACCOUNT = { userName: "cmcell.sms", password: "p&ss+word", secureKey: "key-of-the-department" };

export async function startFakeSms(): Promise<FakeSms> {
  const registration = { entityId: "1101456789012345678", header: "HRYCMO", templates: new Map<string, string>() };
  const sent: SubmittedSms[] = [];
  let credit = Number.POSITIVE_INFINITY;

  function take(sms: SubmittedSms): Scrubbed | "credit" {
    if (credit <= 0) return "credit";
    const scrubbed = scrub(sms, registration);
    if (scrubbed === "ok") {
      sent.push(sms);
      credit -= 1;
    }
    return scrubbed;
  }

  function nic(given: URLSearchParams): string {
    const said = (name: string) => given.get(name) ?? "";
    if (said("username") !== ACCOUNT.userName || said("pin") !== ACCOUNT.password) return line("API102", "Invalid username or pin");
    const text = said("msgType") === "UC" ? ofHex(said("message")) : said("message");
    if (said("msgType") !== "UC" && /[^\n -~]/u.test(text)) return line("API120", "Invalid message");
    const result = take({
      mobile: said("mnumber"),
      text,
      header: said("signature"),
      templateId: said("dlt_template_id"),
      entityId: said("dlt_entity_id"),
    });
    return result === "ok"
      ? `Message Accepted for Request ID=1331410857${sent.length}~code=API000 & info=Platform accepted & Time =2026/11/29/16/14`
      : line("API110", WORDS[result]);
  }

  function mobileSeva(given: URLSearchParams): string {
    const said = (name: string) => given.get(name) ?? "";
    const key = hash("sha512", said("username") + said("senderid") + said("content") + ACCOUNT.secureKey);
    if (said("username") !== ACCOUNT.userName || said("password") !== hash("sha1", ACCOUNT.password)) return "401, Invalid credentials";
    if (said("key") !== key) return "416, Hash does not match, invalid secure key of sender";
    const text = said("content").replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
    const sms = { mobile: `91${said("mobileno")}`, text, header: said("senderid"), templateId: said("templateid"), entityId: null };
    const result = take(sms);
    if (result === "credit") return "403, No credits available";
    if (result === "number") return "406, Invalid or duplicate numbers";
    return result === "ok" ? `402,MsgID = 29112026161466${sent.length}msdgsms` : `418, ${WORDS[result]}`;
  }

  function gupshup(given: URLSearchParams): string {
    const said = (name: string) => given.get(name) ?? "";
    if (said("userid") !== ACCOUNT.userName || said("password") !== ACCOUNT.password)
      return "error | 102 | Authentication failed due to invalid userId or password.";
    const sms = {
      mobile: said("send_to"),
      text: said("msg"),
      header: said("mask"),
      templateId: said("dltTemplateId"),
      entityId: said("principalEntityId"),
    };
    const result = take(sms);
    if (result === "number") return "error | 105 | The Phone Number provided is invalid.";
    return result === "ok" ? `success | ${sms.mobile} | 72801471086329-27809${sent.length}` : `error | 175 | ${WORDS[result]}`;
  }

  function other(given: URLSearchParams): Answer {
    const said = (name: string) => given.get(name) ?? "";
    if (said("key") !== ACCOUNT.password) return plain(401, "Unknown key");
    const sms = { mobile: said("to"), text: said("text"), header: registration.header, templateId: said("template"), entityId: null };
    const result = take(sms);
    return result === "ok" ? plain(200, `{"status":"queued","id":"ab-${sent.length}"}`) : plain(400, WORDS[result]);
  }

  async function answer({ method, url, body, headers }: Asked): Promise<Answer> {
    if (method === "HEAD") return plain(404, "");
    const isJson = headers["content-type"]?.includes("json") === true;
    const given =
      method === "GET" ? url.searchParams : new URLSearchParams(isJson ? (JSON.parse(body) as Readonly<Record<string, string>>) : body);
    switch (url.pathname) {
      case "/nic":
        return plain(200, nic(given));
      case "/mobile-seva":
        return plain(200, mobileSeva(given));
      case "/gupshup/rest":
        return plain(200, gupshup(given));
      case "/other":
        return other(given);
      default:
        return plain(404, "Not found");
    }
  }

  const server = await startJsonServer(answer);
  return {
    url: server.url,
    account: ACCOUNT,
    registration,
    sent,
    get requests() {
      return server.requests.filter(({ method }) => method !== "HEAD");
    },
    faults: server.faults,
    setCredit: (messages) => {
      credit = messages;
    },
    close: () => server.close(),
  };
}

function plain(status: number, text: string): Answer {
  return { status, body: Buffer.from(text, "utf8") };
}

function line(code: string, info: string): string {
  return `~code=${code} & info=${info} & Time =2026/11/29/16/14`;
}

function hash(by: "sha1" | "sha512", text: string): string {
  return createHash(by).update(text, "utf8").digest("hex");
}

function ofHex(hex: string): string {
  const codes = hex.match(/[0-9A-F]{4}/gu) ?? [];
  return codes[0] === "FEFF" ? String.fromCharCode(...codes.slice(1).map((code) => Number.parseInt(code, 16))) : "";
}

const WORDS: Readonly<Record<Exclude<Scrubbed, "ok"> | "credit", string>> = {
  entity: "Entity id is not registered",
  header: "PEID not matched with header",
  "no-template": "Template not found",
  "other-words": "Template content mismatch",
  number: "Invalid mobile number",
  credit: "Insufficient credit",
};
