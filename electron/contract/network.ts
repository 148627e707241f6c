import { oc } from "@orpc/contract";
import { z } from "zod";
import { connectionTestSchema } from "./channels.ts";
import { instant, words } from "./fields.ts";
import { MOST_SECRET_LETTERS } from "./secretVariables.ts";

/** As the system is set up; by a script (PAC) of the network; one proxy, given by hand; straight out. */
export const PROXY_MODES = ["system", "pac", "manual", "none"] as const;

export const LONGEST_AUTHORITIES = 512 * 1024;
const MOST_EXCEPTIONS = 100;

/** A name or an address, as it stands in a URL without brackets. */
export const PROXY_HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|[0-9A-Fa-f:]{2,45})$/;

export const networkSettingsSchema = z.strictObject({
  mode: z.enum(PROXY_MODES),
  /** Where the script of the network is; for `pac`. */
  pacUrl: z.string().max(2_048),
  /** The proxy. For `system` and `pac` the only one that is told the name and the password, as anybody may name a proxy in a network. */
  host: z.string().max(253),
  port: z.number().int().min(1).max(65_535).nullable(),
  user: z.string().max(256),
  /** Reached straight out: `nic.in` itself, `*.hry.nic.in` and all below it, `10.0.0.0/8`. */
  exceptions: z.array(z.string().min(1).max(253)).max(MOST_EXCEPTIONS),
  /** PEM of authorities that are believed besides those of the program and of the system. */
  authorities: z.string().max(LONGEST_AUTHORITIES),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

/** As the system is set up. */
export const DEFAULT_NETWORK: NetworkSettings = {
  mode: "system",
  pacUrl: "",
  host: "",
  port: null,
  user: "",
  exceptions: [],
  authorities: "",
};

const authoritySchema = z.strictObject({ subject: z.string(), issuer: z.string(), validTo: instant });

const networkSchema = z.strictObject({
  settings: networkSettingsSchema,
  hasPassword: z.boolean(),
  /** False where this system has no keyring: the password is then given by the environment of each start. */
  keepsPassword: z.boolean(),
  /** False where the engine runs without windows: the system and its script cannot be asked, the environment counts in their place. */
  asksSystem: z.boolean(),
  /** Those of the settings, as they call themselves. */
  authorities: z.array(authoritySchema),
  /** How many the system gives. */
  systemAuthorities: z.number().int(),
});
export type NetworkState = z.infer<typeof networkSchema>;

const channelTestSchema = z.strictObject({ kind: z.string(), name: words, test: connectionTestSchema });

export const NETWORK_FIELDS = ["pacUrl", "host", "port", "exceptions", "authorities", "password"] as const;

export const networkContract = {
  get: oc.output(networkSchema),
  /** In force at once. A password that is not given stays as it was, but for another proxy or another name it is forgotten. */
  put: oc
    .errors({
      INVALID: { message: "A field cannot be used", data: z.strictObject({ field: z.enum(NETWORK_FIELDS) }) },
      NO_KEYRING: { message: "This system has no keyring; the password was not stored" },
    })
    .input(z.strictObject({ settings: networkSettingsSchema, password: z.string().min(1).max(MOST_SECRET_LETTERS).nullable() }))
    .output(networkSchema),
  /** Asks each channel that is set up, by what is stored. */
  test: oc.output(z.array(channelTestSchema)),
};
