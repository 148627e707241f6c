import type { ShellClient } from "#contract/shell.ts";
import type { Secrets } from "../../core/ports/secrets.ts";

/** Secrets that the shell keeps in the system keychain. */
export function hostSecrets(known: Readonly<Record<string, string>>, keyring: boolean, shell: ShellClient): Secrets {
  const values = new Map(Object.entries(known));
  return {
    get: (name) => values.get(name),
    hasKeyring: keyring,
    async store(name, value) {
      if (!keyring || !(await shell.storeSecret({ name, value }))) return false;
      values.set(name, value);
      return true;
    },
    async forget(name) {
      values.delete(name);
      await shell.forgetSecret(name);
    },
  };
}
