import { z } from "zod";
import type { HubPage } from "#contract/hub.ts";
import { seatNameSchema } from "#domain/hub/admission.ts";
import { DEFAULT_PORT, hubAddressSchema, LARGEST_PORT, LONGEST_NAME, placesOf, type HubAddress } from "#domain/hub/membership.ts";
import { typedPairingCode } from "#domain/hub/pairingCode.ts";
import type { MessageId } from "../../i18n/en.ts";
import { wholeNumber } from "../../ui/forms/typed.ts";

/** Join by a code; make the database the hub; only its address is another one. */
const HUB_WAYS = ["join", "found", "move"] as const;

export const hubFormSchema = z
  .object({
    way: z.enum(HUB_WAYS),
    host: z
      .string()
      .trim()
      .min(1, "hub.wrong.host" satisfies MessageId)
      .max(LONGEST_NAME, "hub.wrong.host" satisfies MessageId),
    port: z.string().trim(),
    database: z
      .string()
      .trim()
      .min(1, "hub.wrong.database" satisfies MessageId)
      .max(LONGEST_NAME, "hub.wrong.database" satisfies MessageId),
    user: z
      .string()
      .trim()
      .min(1, "hub.wrong.user" satisfies MessageId)
      .max(LONGEST_NAME, "hub.wrong.user" satisfies MessageId),
    /** Empty where the one that is stored, or was given by the environment, counts. */
    password: z.string(),
    inClear: z.boolean(),
    authority: z.string(),
    name: z.string().trim(),
    code: z.string(),
  })
  .superRefine(({ way, port, name, code }, context) => {
    const issue = (path: "port" | "name" | "code") =>
      context.addIssue({ code: "custom", path: [path], message: `hub.wrong.${path}` satisfies MessageId });
    if (portOf(port) === null) issue("port");
    if (way !== "move" && !seatNameSchema.safeParse(name).success) issue("name");
    if (way === "join" && typedPairingCode(code) === null) issue("code");
  })
  .transform(({ way, password, name, code, inClear, authority, port, ...rest }, context) => {
    const address = hubAddressSchema.safeParse({
      ...rest,
      port: portOf(port),
      tls: !(inClear && isOnThisMachine(rest.host)),
      authority: authority === "" ? null : authority,
    });
    if (address.success) return { way, name, code, wayIn: { address: address.data, password: password === "" ? null : password } };
    context.addIssue({ code: "custom", path: ["host"], message: "hub.wrong.host" satisfies MessageId });
    return z.NEVER;
  });
export type HubForm = z.input<typeof hubFormSchema>;

export function hubFormOf(given: HubPage["given"], own: HubAddress | null): HubForm {
  const place = given ?? own ?? { host: "", port: DEFAULT_PORT, database: "ismgt" };
  return {
    way: own === null ? "join" : "move",
    host: place.host,
    port: String(place.port),
    database: place.database,
    user: own?.user ?? "ismgt",
    password: "",
    inClear: own !== null && !own.tls,
    authority: own?.authority ?? "",
    name: "",
    code: "",
  };
}

const THIS_MACHINE = /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/u;

/** Whether all its servers are: only there nobody listens on the way. */
export function isOnThisMachine(host: string): boolean {
  return placesOf({ host, port: DEFAULT_PORT }).every((place) => THIS_MACHINE.test(place.host));
}

function portOf(text: string): number | null {
  return wholeNumber(1, LARGEST_PORT)(text);
}
