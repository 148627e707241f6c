import type { Words } from "#contract/channels.ts";
import { assertNever } from "#domain/assertNever.ts";
import { exampleOf } from "#domain/reply/registeredText.ts";
import { smsPartsOf } from "#domain/reply/smsParts.ts";
import { contactIn } from "#domain/reply/contact.ts";
import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { identityOf } from "../common/identityOf.ts";
import { ExplainedError, tested } from "../common/tested.ts";
import { SMS_FORM, smsValuesSchema } from "./form.ts";
import type { SmsValues } from "./form.ts";
import type { SmsGateway } from "./gateways/gateway.ts";
import { gupshupGateway } from "./gateways/gupshup.ts";
import { mobileSevaGateway } from "./gateways/mobileSeva.ts";
import { nicGateway } from "./gateways/nic.ts";
import { otherGateway } from "./gateways/otherGateway.ts";
import { createSmsSender, reach, sendSms } from "./sender.ts";
import type { SmsSenderOptions } from "./sender.ts";

export const smsChannel: ChannelPlugin<SmsValues> = {
  channel: "sms",
  form: SMS_FORM,
  schema: smsValuesSchema,
  secretsBelongTo: ({ gateway, address, userName }) => JSON.stringify([gateway, address.trim(), userName.trim()]),
  // A header of six letters cannot be answered; what citizens say comes by telephone or e-mail.
  sources: () => [],
  test: (given, signal) =>
    tested(async () => {
      const options = optionsOf(given);
      if (given.values.testNumber.trim() === "") await reach(options, signal);
      else await sendTrial(given, options, signal);
      return given.values.header;
    }),
  senders: (given) => (given.secret("password") === undefined ? [] : [createSmsSender(optionsOf(given))]),
};

function optionsOf({ values, secret, now }: Given<SmsValues>): SmsSenderOptions {
  const password = secret("password");
  if (password === undefined) throw new SourceError("unauthorised", "No password of the SMS gateway is stored on this machine.");
  const secureKey = secret("secureKey") ?? "";
  if (values.gateway === "mobile-seva" && secureKey === "") throw new ExplainedError("unauthorised", "The secure key is missing.", NO_KEY);
  const { userName, header, entityId, paisePerPart, rupeesPerUsd } = values;
  const account = { userName: userName.trim(), password, secureKey, header: header.trim(), entityId: entityId.trim() };
  return {
    gateway: gatewayOf(values),
    account,
    identity: identityOf([values.gateway, values.address, values.sendsBy, values.parameters, values.accepted, account]),
    usdPerPart: paisePerPart / 100 / rupeesPerUsd,
    now,
  };
}

function gatewayOf(values: SmsValues): SmsGateway {
  const address = values.address.trim();
  switch (values.gateway) {
    case "nic":
      return nicGateway(address);
    case "mobile-seva":
      return mobileSevaGateway(address);
    case "gupshup":
      return gupshupGateway(address);
    case "other":
      if (address === "" || values.accepted.trim() === "")
        throw new ExplainedError("bad-request", "The gateway is not described.", NOT_DESCRIBED);
      return otherGateway({ ...values, address });
    default:
      return assertNever(values.gateway);
  }
}

/** One SMS with example numbers to the telephone that was named for it: nothing else shows whether header, entity and template belong together. */
async function sendTrial({ values, trialText }: Given<SmsValues>, options: SmsSenderOptions, signal: AbortSignal): Promise<void> {
  const { mobile } = contactIn({ phone: values.testNumber });
  if (mobile === null) throw new ExplainedError("bad-request", "This is no mobile number.", NO_MOBILE);
  const registered = trialText?.() ?? null;
  if (registered === null) throw new ExplainedError("forbidden", "Nothing is sent here.", NOTHING_SENT);
  const { templateId } = registered;
  if (templateId === "") throw new ExplainedError("bad-request", "The acknowledgement has no template id.", NO_TEMPLATE);
  const text = exampleOf(registered.text);
  const outcome = await sendSms({ mobile, text, isUnicode: smsPartsOf(text).isUnicode, templateId }, options, signal);
  if (outcome.kind === "sent") return;
  const fault = outcome.kind === "not-sent" ? (outcome.cause === "rate" ? "rate-limited" : "unreachable") : FAULTS[outcome.kind];
  throw new ExplainedError(fault, outcome.detail, outcome.kind === "unclear" ? MAY_BE_OUT : null);
}

const FAULTS = { refused: "forbidden", unclear: "bad-answer" } as const;

const NO_KEY: Words = {
  en: "Mobile Seva also wants the secure key of the department (its services portal shows it under “secure key”).",
  hi: "मोबाइल सेवा के लिए विभाग की secure key भी चाहिए (वह उसके सेवा पोर्टल में मिलती है)।",
};
const NOT_DESCRIBED: Words = {
  en: "For another gateway, fill in its address and the word by which its answer says that the message was taken.",
  hi: "दूसरे गेटवे के लिए उसका पता और वह शब्द भरें जिससे उसके उत्तर में संदेश स्वीकार होना दिखता है।",
};
const NO_MOBILE: Words = { en: "The number for the trial is no mobile number.", hi: "परीक्षण का नंबर मोबाइल नंबर नहीं है।" };
const NOTHING_SENT: Words = {
  en: "A rehearsal, and a part of a record, send nothing.",
  hi: "पूर्वाभ्यास से, और अभिलेख के अंश से, कुछ नहीं भेजा जाता।",
};
const NO_TEMPLATE: Words = {
  en: "First enter the template id of the acknowledgement in Hindi: Settings, “Keeping citizens informed”.",
  hi: "पहले हिंदी पावती की टेम्पलेट आईडी भरें: सेटिंग्स, “दूसरे माध्यम से आए नागरिक”।",
};
const MAY_BE_OUT: Words = {
  en: "The gateway did not say what became of it. Look at the telephone before you try again: it may have been sent.",
  hi: "गेटवे ने नहीं बताया कि संदेश का क्या हुआ। फिर परखने से पहले फ़ोन देखें: संदेश जा चुका हो सकता है।",
};
