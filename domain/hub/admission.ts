import { z } from "zod";
import { rulingIn } from "./ruling.ts";
import type { Ruling, StoredRuling } from "./ruling.ts";
import { seatIdSchema } from "./seatId.ts";

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

/** A seat that belongs, and what is said of it since; null where nothing is. */
export interface Admitted extends Admission {
  readonly ruling: Ruling | null;
}

interface Admitting {
  readonly hub: string;
  readonly founder: Founder;
  /** May take its time: a table that somebody filled has many signatures. */
  readonly isSigned: (text: string, signature: string, publicKey: string) => boolean | Promise<boolean>;
  /** What seats say of those whom they, or those whom they admitted, let in. */
  readonly rulings?: readonly StoredRuling[];
}

/** A seat whose admissions are looked at, with the seats that it came in by, the founder first. */
interface Admitter extends Founder {
  readonly line: readonly Founder[];
  readonly until: Ruling["until"];
}

/**
 * The seats that the founder admitted, or one whom it admitted, and so on. A person who writes to the hub's tables adds none to them. Those that do not belong to it any more
 * are among them, with the ruling that says so: what they said before still counts.
 */
export async function admittedSeats(
  admissions: readonly Admission[],
  { hub, founder, isSigned, rulings = [] }: Admitting,
): Promise<ReadonlyMap<string, Admitted>> {
  const admittedBy = new Map<string, Admission[]>();
  for (const admission of admissions) {
    if (admission.hub !== hub) continue;
    const others = admittedBy.get(admission.by);
    if (others === undefined) admittedBy.set(admission.by, [admission]);
    else others.push(admission);
  }
  const ruledBy = new Map(rulings.map((stored) => [`${stored.seat} ${stored.by}`, stored]));
  const admitted = new Map<string, Admitted>();
  const waiting: Admitter[] = [{ ...founder, line: [], until: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { seat: by, publicKey: key, until } = next;
    const line = [...next.line, { seat: by, publicKey: key }];
    for (const admission of admittedBy.get(by) ?? []) {
      const { seat, publicKey } = admission;
      const isFounder = seat === founder.seat;
      const fits = isFounder ? by === seat && publicKey === founder.publicKey : by !== seat;
      const isLetIn = until === null || until.admitted.includes(seat);
      if (!fits || !isLetIn || admitted.has(seat) || !(await isSigned(admissionText(admission), admission.signature, key))) continue;
      const ruling = isFounder ? null : await rulingOf(seat, line);
      admitted.set(seat, { ...admission, ruling });
      if (!isFounder) waiting.push({ seat, publicKey, line, until: ruling?.until ?? null });
    }
  }
  return admitted;

  /** Of the seats that it came in by the one closest to the founder has the say. */
  async function rulingOf(seat: string, line: readonly Founder[]): Promise<Ruling | null> {
    for (const { seat: by, publicKey } of line) {
      const stored = ruledBy.get(`${seat} ${by}`);
      const ruling = stored === undefined ? null : rulingIn(stored, hub);
      if (stored !== undefined && ruling !== null && (await isSigned(stored.text, stored.signature, publicKey))) return ruling;
    }
    return null;
  }
}
