import { z } from "zod";
import { seatIdSchema } from "./seatId.ts";
import { publicKeySchema, seatNameSchema } from "./admission.ts";

export const LONGEST_NAME = 200;
const name = z.string().min(1).max(LONGEST_NAME);
const LONGEST_PEM = 100_000;
export const LARGEST_PORT = 65_535;
/** PostgreSQL's own. */
export const DEFAULT_PORT = 5_432;

/** Where the hub is. The password is a secret and stands elsewhere. */
export const hubAddressSchema = z.strictObject({
  /** One name, or several with commas between, each with a port of its own where it has one: `one:5432,other:5433`. */
  host: name.refine((host) => placesIn(host).every(isPlace)),
  /** Of those that name none. */
  port: z.int().min(1).max(LARGEST_PORT),
  database: name,
  user: name,
  /** Off only for a hub on this machine, or at the end of a tunnel that begins here. */
  tls: z.boolean(),
  /** PEM of the authority that signed the hub's certificate, where this machine does not know it. */
  authority: z.string().max(LONGEST_PEM).nullable(),
});
export type HubAddress = z.infer<typeof hubAddressSchema>;

interface HubPlace {
  readonly host: string;
  readonly port: number;
}

/** The servers among which one writes, in the order in which they are tried. */
export function placesOf({ host, port }: Pick<HubAddress, "host" | "port">): readonly HubPlace[] {
  return placesIn(host).map((place) => ({ host: place.host, port: place.port ?? port }));
}

/** A name, an IPv4 address, or an IPv6 address in brackets, with a port or without; what has several colons and no brackets is an IPv6 address. */
const PLACE = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/u;

function placesIn(hosts: string): readonly { readonly host: string; readonly port: number | null }[] {
  return hosts.split(",").map((each) => {
    const text = each.trim();
    const [, inBrackets, name, port] = PLACE.exec(text) ?? [];
    return { host: inBrackets ?? name ?? text, port: port === undefined ? null : Number(port) };
  });
}

function isPlace({ host, port }: { readonly host: string; readonly port: number | null }): boolean {
  return host !== "" && (port === null || (port >= 1 && port <= LARGEST_PORT));
}

/** What a seat keeps of the hub that it belongs to. */
export const membershipSchema = z.strictObject({
  address: hubAddressSchema,
  /** Id of the hub. */
  hub: z.uuid(),
  founder: z.strictObject({ seat: seatIdSchema, publicKey: publicKeySchema }),
  /** Where the key that seats share lies among the keys beside the record, in hexadecimal digits. */
  roomKey: z.string().regex(/^[0-9a-f]{32}$/u),
  /** The own seat as it was admitted. */
  seat: seatIdSchema,
  publicKey: publicKeySchema,
  name: seatNameSchema,
  /** When it joined, milliseconds UTC. */
  at: z.number(),
});
export type Membership = z.infer<typeof membershipSchema>;
