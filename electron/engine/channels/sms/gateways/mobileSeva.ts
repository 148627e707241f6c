import { createHash } from "node:crypto";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { form, refusedAs, sentAs } from "./gateway.ts";
import type { SmsGateway } from "./gateway.ts";

const MOBILE_SEVA_ADDRESS = "https://msdgweb.mgov.gov.in/esms/sendsmsrequestDLT";

/**
 * Mobile Seva of C-DAC. The password goes as its SHA-1, and each message with a SHA-512 of user, header, content and the department's secure key. Hindi is
 * written as numbers of its letters (`&#2310;`), and it is that form which is hashed. It answers `402,MsgID = 150620161466003974245msdgsms`.
 */
export function mobileSevaGateway(address: string): SmsGateway {
  return {
    name: "Mobile Seva",
    request(sms, { userName, password, secureKey, header }) {
      const content = sms.isUnicode ? numberedLetters(sms.text) : sms.text;
      return {
        address: address || MOBILE_SEVA_ADDRESS,
        ...form({
          username: userName,
          password: hash("sha1", password),
          smsservicetype: sms.isUnicode ? "unicodemsg" : "singlemsg",
          content,
          mobileno: sms.mobile,
          senderid: header,
          key: hash("sha512", userName + header + content + secureKey),
          templateid: sms.templateId,
        }),
      };
    },
    read: readMobileSeva,
  };
}

function hash(by: "sha1" | "sha512", text: string): string {
  return createHash(by).update(text, "utf8").digest("hex");
}

/** Every letter by its number, those beyond the first 65,536 by two. */
function numberedLetters(text: string): string {
  let numbered = "";
  for (let at = 0; at < text.length; at += 1) numbered += `&#${text.charCodeAt(at)};`;
  return numbered;
}

function readMobileSeva(answer: string): PostOutcome | null {
  const [, code, words = ""] = /^\s*(\d{3})\s*(?:[,:-]\s*([\s\S]{0,300}))?/u.exec(answer) ?? [];
  if (code === undefined) return null;
  if (code === "402") {
    const id = /MsgID\s*=\s*([\w-]{1,80})/iu.exec(words)?.[1];
    return id === undefined ? null : sentAs(id);
  }
  // A fault of its own network: what became of the message nobody knows.
  if (FAULTS.has(code)) return { kind: "unclear", detail: `Mobile Seva: ${code} ${words}`.trim() };
  const named = NAMED[code];
  return named === undefined ? refusedAs(`${code} ${words}`) : refusedAs(`${code} ${words}`, named);
}

const FAULTS: ReadonlySet<string> = new Set(["404", "405", "407", "408", "409"]);
const NAMED: Readonly<Record<string, ReplyRefusal>> = { "401": "no-permission", "403": "no-credit", "406": "no-address" };
