import { z } from "zod";
import { seatIdSchema } from "./seatId.ts";
import { publicKeySchema, seatNameSchema } from "./admission.ts";

const LONGEST_NAME = 200;
const name = z.string().min(1).max(LONGEST_NAME);
const LONGEST_PEM = 100_000;

/** Where the hub is. The password is a secret and stands elsewhere. */
export const hubAddressSchema = z.strictObject({
  host: name,
  port: z.int().min(1).max(65_535),
  database: name,
  user: name,
  /** Off only for a hub on this machine, or at the end of a tunnel that begins here. */
  tls: z.boolean(),
  /** PEM of the authority that signed the hub's certificate, where this machine does not know it. */
  authority: z.string().max(LONGEST_PEM).nullable(),
});
export type HubAddress = z.infer<typeof hubAddressSchema>;

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
