import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { form, refusedAs, sentAs } from "./gateway.ts";
import type { SmsGateway } from "./gateway.ts";

const GUPSHUP_ADDRESS = "https://enterprise.smsgupshup.com/GatewayAPI/rest";

/** Gupshup's gateway for enterprises. It answers `success | 919812012345 | 7280147…` or `error | 102 | Authentication failed …`. */
export function gupshupGateway(address: string): SmsGateway {
  return {
    name: "Gupshup",
    request: (sms, { userName, password, header, entityId }) => ({
      address: address || GUPSHUP_ADDRESS,
      ...form({
        method: "SendMessage",
        v: "1.1",
        auth_scheme: "plain",
        format: "text",
        userid: userName,
        password,
        send_to: `91${sms.mobile}`,
        msg: sms.text,
        msg_type: sms.isUnicode ? "Unicode_text" : "TEXT",
        mask: header,
        principalEntityId: entityId,
        dltTemplateId: sms.templateId,
      }),
    }),
    read: readGupshup,
  };
}

function readGupshup(answer: string): PostOutcome | null {
  const [state = "", second = "", third = ""] = answer.split("|", 3).map((part) => part.trim());
  if (state.toLowerCase() === "success") return third === "" ? null : sentAs(third);
  if (state.toLowerCase() !== "error") return null;
  const named = NAMED[second];
  return named === undefined ? refusedAs(`${second} ${third}`) : refusedAs(`${second} ${third}`, named);
}

const NAMED: Readonly<Record<string, ReplyRefusal>> = {
  "102": "no-permission",
  "103": "no-permission",
  "104": "no-permission",
  "105": "no-address",
  "106": "no-permission",
  "108": "no-permission",
};
