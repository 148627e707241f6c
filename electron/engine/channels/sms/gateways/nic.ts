import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { form, refusedAs, sentAs } from "./gateway.ts";
import type { SmsGateway, SmsToSend } from "./gateway.ts";

const NIC_ADDRESS = "https://smsgw.sms.gov.in/failsafe/MLink";

/**
 * The SMS gateway of the National Informatics Centre. It answers in one line, whatever comes of the message:
 * `Message Accepted for Request ID=133…~code=API000 & info=Platform accepted & Time =2014/09/16/14/17`.
 */
export function nicGateway(address: string): SmsGateway {
  return {
    name: "NIC SMS",
    request: (sms, { userName, password, header, entityId }) => ({
      address: address || NIC_ADDRESS,
      ...form({
        username: userName,
        pin: password,
        message: sms.isUnicode ? hexOf(sms.text) : sms.text,
        mnumber: `91${sms.mobile}`,
        signature: header,
        dlt_entity_id: entityId,
        dlt_template_id: sms.templateId,
        ...longOrUnicode(sms),
      }),
    }),
    read: readNic,
  };
}

function longOrUnicode({ isUnicode, text }: SmsToSend): Readonly<Record<string, string>> {
  return { ...(isUnicode && { msgType: "UC" }), ...(text.length > (isUnicode ? 70 : 160) && { concat: "1" }) };
}

/** UTF-16 in big-endian, as hexadecimal digits, with the mark at the beginning that says so. */
function hexOf(text: string): string {
  let hex = "FEFF";
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return hex;
}

function readNic(answer: string): PostOutcome | null {
  const code = /code=([A-Z]{2,6}\d{3})/u.exec(answer)?.[1];
  if (code === undefined) return null;
  const info = /info=([^&]{1,300})/u.exec(answer)?.[1]?.trim() ?? "";
  if (code !== "API000") return refusedAs(`${code}: ${info}`);
  const id = /Request ID=(\d{1,60})/u.exec(answer)?.[1];
  return id === undefined ? null : sentAs(id);
}
