/** An age identity as it is typed or pasted: in the groups that were shown, in small or in large letters. Null where it is none. */
export function identityOf(typed: string): string | null {
  const plain = typed.replaceAll(/\s/gu, "").toUpperCase();
  return /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/u.test(plain) ? plain : null;
}
