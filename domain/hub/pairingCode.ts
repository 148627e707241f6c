/** No letter that looks like another one. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/** Eighty bits: nobody finds it by trying, also who holds what was sealed with it. */
export const CODE_LETTERS = 16;

const CODE = /^[A-HJ-NP-Z2-9]{16}$/u;

/** How long a code may be used. */
export const CODE_LIVES_MS = 10 * 60_000;

/** A code of so many random bytes: `ABCD-EFGH-JKLM-NPQR`. */
export function pairingCodeOf(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, CODE_LETTERS), (byte) => LETTERS[byte % LETTERS.length]);
  return Array.from({ length: CODE_LETTERS / 4 }, (_, group) => letters.slice(4 * group, 4 * group + 4).join("")).join("-");
}

/** As it was shown, however it was typed; null for what is no code. */
export function typedPairingCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, "");
  return CODE.test(letters) ? letters : null;
}
