import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** What the first seal of a seat is chained to. */
export const FIRST_SEAL = "0".repeat(64);

/**
 * The head of a seat's chain of events, signed. Anyone who keeps a seal elsewhere can show later that no event up to it was changed or taken out: who rewrites the
 * record with all its hashes would have to sign it again, and what was kept would still say the old head.
 */
export const sealSchema = z.strictObject({
  seat: z.string().regex(/^[0-9a-f]{16}$/u),
  /** Of the last event that it covers. */
  seatSeq: z.int().positive(),
  head: sha256,
  /** How many events of the seat came since the seal before. */
  events: z.int().positive(),
  /** Milliseconds UTC. */
  at: z.int().nonnegative(),
  /** Ed25519, its 32 bytes in base64. */
  publicKey: z.base64().length(44),
  /** Hash of the seat's seal before. */
  previous: sha256,
  /** Over all of the above, 64 bytes in base64. */
  signature: z.base64().length(88),
});
export type Seal = z.infer<typeof sealSchema>;
export type UnsignedSeal = Omit<Seal, "signature">;

/** What is signed. */
export function signedText({ seat, seatSeq, head, events, at, publicKey, previous }: UnsignedSeal): string {
  return JSON.stringify(["ismgt-seal-1", seat, seatSeq, head, events, at, publicKey, previous]);
}

/** What the next seal is chained to, before it is hashed. */
export function chainedText(seal: Seal): string {
  return JSON.stringify([signedText(seal), seal.signature]);
}

/** One line of a file of seals, without the end of the line. */
export function sealLine(seal: Seal): string {
  const { seat, seatSeq, head, events, at, publicKey, previous, signature } = seal;
  return JSON.stringify({ seat, seatSeq, head, events, at, publicKey, previous, signature });
}

/** Null where the line is no seal. */
export function sealOfLine(line: string): Seal | null {
  try {
    return sealSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Each seat has a file of its own, which only grows. */
export function sealFileName(seat: string): string {
  return `ismgt-seals-${seat}.jsonl`;
}

/** In groups of four, as it is easily compared by eye. */
export function grouped(digits: string): string {
  return Array.from({ length: Math.ceil(digits.length / 4) }, (_, index) => digits.slice(4 * index, 4 * index + 4)).join(" ");
}
