/** Where keys and tokens are kept; never in the record, in logs or in what a window is told. */
export interface Secrets {
  get(name: string): string | undefined;
  /** False where this system has no keyring: then nothing was stored. */
  store(name: string, value: string): Promise<boolean>;
  forget(name: string): Promise<void>;
  /** False where this system has no keyring. */
  readonly hasKeyring: boolean;
  /** True where what is stored ends with the process. */
  readonly forgetsAtEnd?: boolean;
}

/** The token of the X app. */
export const X_BEARER = "x.bearer";

/** What speaks for the account that replies are written in the name of. */
export const X_USER_TOKEN = "x.user-token";

/** For the life of the process only, as on the command line. */
export function memorySecrets(known: Readonly<Record<string, string>>): Secrets {
  const values = new Map(Object.entries(known));
  return {
    get: (name) => values.get(name),
    async store(name, value) {
      values.set(name, value);
      return true;
    },
    async forget(name) {
      values.delete(name);
    },
    hasKeyring: true,
    forgetsAtEnd: true,
  };
}
