import type { ToHost } from "#contract/host.ts";
import type { Secrets } from "../../core/ports/secrets.ts";

/** Secrets that the shell keeps in the system keychain. */
export interface HostSecrets extends Secrets {
  /** The shell's answer to a request of ours. */
  answer(id: number, ok: boolean): void;
}

export function hostSecrets(known: Readonly<Record<string, string>>, keyring: boolean, post: (message: ToHost) => void): HostSecrets {
  const values = new Map(Object.entries(known));
  const waiting = new Map<number, (ok: boolean) => void>();
  let lastId = 0;

  function ask(request: (id: number) => ToHost): Promise<boolean> {
    const id = (lastId += 1);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post(request(id));
    });
  }

  return {
    get: (name) => values.get(name),
    hasKeyring: keyring,
    async store(name, value) {
      if (!keyring) return false;
      const stored = await ask((id) => ({ type: "store-secret", id, name, value }));
      if (stored) values.set(name, value);
      return stored;
    },
    async forget(name) {
      values.delete(name);
      await ask((id) => ({ type: "forget-secret", id, name }));
    },
    answer(id, ok) {
      waiting.get(id)?.(ok);
      waiting.delete(id);
    },
  };
}
