/** True if a digit string satisfies Verhoeff's check, as every Aadhaar number does. */
export function satisfiesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    check = product(check, permuted(digit, at % 8));
  }
  return digits.length > 0 && check === 0;
}

/** The dihedral group of the pentagon: 0–4 are rotations, 5–9 reflections. */
function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (5 + a - b) % 5;
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function permuted(digit: number, times: number): number {
  let value = digit;
  for (let round = 0; round < times; round += 1) value = PERMUTATION[value] ?? 0;
  return value;
}
