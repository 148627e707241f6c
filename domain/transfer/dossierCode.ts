/** Digits, since any keyboard has them and they can be read out on the telephone. */
const GROUPS = 3;
const DIGITS_OF_GROUP = 4;

/** What one person signs in with to one dossier: `4821 0937 5526`. `digit` answers with a random one of 0 to 9. */
export function newDossierCode(digit: () => number): string {
  const group = () => Array.from({ length: DIGITS_OF_GROUP }, digit).join("");
  return Array.from({ length: GROUPS }, group).join(" ");
}

/** A typed code as it is checked: in digits of any script, with or without blanks and dashes between them. */
export function typedDossierCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replaceAll(/[\u0966-\u096F]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x09_66))
    .replaceAll(/[\s\u2010-\u2015-]/gu, "");
}
