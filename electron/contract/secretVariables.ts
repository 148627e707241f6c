const PREFIX = "ISMGT_SECRET_";

export const MOST_SECRET_LETTERS = 16_384;

/** Older names of two of them. */
const OTHERS: Readonly<Record<string, string>> = { ISMGT_X_BEARER: "x.bearer", ISMGT_X_USER_TOKEN: "x.user-token" };

/**
 * Secrets given by the environment for one run, by the names under which the keychain would keep them:
 * `ISMGT_SECRET_FACEBOOK_PAGE_TOKEN` is `facebook.page-token`. For systems without a keyring, and for scripts.
 */
export function secretsOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const [variable, value] of Object.entries(environment)) {
    const name = secretNameOfVariable(variable);
    if (name !== null && value) secrets[name] = value;
  }
  return secrets;
}

/** Null for a variable that holds no secret. */
export function secretNameOfVariable(variable: string): string | null {
  if (OTHERS[variable] !== undefined) return OTHERS[variable];
  const [, kind, field] = /^ISMGT_SECRET_([A-Z][A-Z0-9]*)_([A-Z0-9_]+)$/u.exec(variable.startsWith(PREFIX) ? variable : "") ?? [];
  return kind === undefined || field === undefined ? null : `${kind.toLowerCase()}.${field.toLowerCase().replaceAll("_", "-")}`;
}

/** The variable that gives a secret of a channel's form: `ISMGT_SECRET_FACEBOOK_PAGE_TOKEN` for the field `pageToken` of `facebook`. */
export function secretVariableOf(kind: string, field: string): string {
  return `${PREFIX}${kind}_${field.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`)}`.toUpperCase();
}
