import { z } from "zod";

export const seatIdSchema = z.string().regex(/^[0-9a-f]{16}$/u);
/** Ed25519, its 32 bytes in base64. */
export const publicKeySchema = z.base64().length(44);
const LONGEST_SEAT_NAME = 80;
export const seatNameSchema = z.string().trim().min(1).max(LONGEST_SEAT_NAME);

/** That a seat belongs to a hub, signed by a seat that does. */
export const admissionSchema = z.strictObject({
  hub: z.uuid(),
  seat: seatIdSchema,
  publicKey: publicKeySchema,
  /** As people call it: “Desk 2”. */
  name: seatNameSchema,
  /** The seat that admits it; the founder admits itself. */
  by: seatIdSchema,
  /** Milliseconds UTC. */
  at: z.int().nonnegative(),
  /** 64 bytes in base64. */
  signature: z.base64().length(88),
});
export type Admission = z.infer<typeof admissionSchema>;

/** Who founded a hub. Each seat remembers it from the moment when it joined, and believes nobody about it later. */
interface Founder {
  readonly seat: string;
  readonly publicKey: string;
}

/** What is signed. */
export function admissionText({ hub, seat, publicKey, name, by, at }: Omit<Admission, "signature">): string {
  return JSON.stringify(["ismgt-seat-1", hub, seat, publicKey, name, by, at]);
}

interface Admitting {
  readonly hub: string;
  readonly founder: Founder;
  /** May take its time: a table that somebody filled has many signatures. */
  readonly isSigned: (text: string, signature: string, publicKey: string) => boolean | Promise<boolean>;
}

/** The seats that the founder admitted, or one whom it admitted, and so on. A person who writes to the hub's tables adds none to them. */
export async function admittedSeats(
  admissions: readonly Admission[],
  { hub, founder, isSigned }: Admitting,
): Promise<ReadonlyMap<string, Admission>> {
  const admittedBy = new Map<string, Admission[]>();
  for (const admission of admissions) {
    if (admission.hub !== hub) continue;
    const others = admittedBy.get(admission.by);
    if (others === undefined) admittedBy.set(admission.by, [admission]);
    else others.push(admission);
  }
  const admitted = new Map<string, Admission>();
  const waiting: Founder[] = [founder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { seat: by, publicKey: key } = next;
    for (const admission of admittedBy.get(by) ?? []) {
      const { seat, publicKey } = admission;
      const isFounder = seat === founder.seat;
      const fits = isFounder ? by === seat && publicKey === founder.publicKey : by !== seat;
      if (!fits || admitted.has(seat) || !(await isSigned(admissionText(admission), admission.signature, key))) continue;
      admitted.set(seat, admission);
      if (!isFounder) waiting.push(admission);
    }
  }
  return admitted;
}
