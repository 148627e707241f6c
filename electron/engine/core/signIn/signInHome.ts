import type { Secrets } from "../ports/secrets.ts";
import { privateFile } from "./privateFile.ts";

/** Beside the record. */
export const SIGN_INS_FILE = "sign-ins.json";

/** Where sign-ins are kept from one start to the next. */
export interface SignInHome {
  /** What is kept under a name; undefined where nothing is. */
  get(name: string): string | undefined;
  /** Resolves once it is on the disk. False where it could not be kept. */
  keep(name: string, value: string): Promise<boolean>;
  forget(name: string): Promise<void>;
  /** `keychain`: encrypted by the system. `file`: in clear, in a file that its owner alone may read. */
  readonly kind: "keychain" | "file";
}

/**
 * The system's keychain where there is one that outlives the process, else the private file at `path`: what a sign-in is renewed with changes
 * every few hours, so that it can come by no environment of a start. What lies in the file is good until the keychain holds a later one.
 */
export function signInHome(secrets: Secrets, path: string): SignInHome {
  const file = privateFile(path);
  if (!secrets.hasKeyring || secrets.forgetsAtEnd === true) return file;
  return {
    kind: "keychain",
    get: (name) => secrets.get(name) ?? file.get(name),
    async keep(name, value) {
      if (!(await secrets.store(name, value))) return false;
      await file.forget(name);
      return true;
    },
    async forget(name) {
      await secrets.forget(name);
      await file.forget(name);
    },
  };
}
