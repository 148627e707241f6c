import { safeStorage } from "electron";
import { Secrets } from "./secrets.ts";
import { secretsWithin } from "./secretsWithin.ts";
import type { Cipher } from "./secrets.ts";

/** Secrets of the X account: `x.bearer`. */
const OF_X = "x.";

/**
 * The secrets of this run: those the keychain holds, and tokens given for the run alone, which are never stored. Before `open` only the
 * given ones are known.
 */
export class Vault {
  readonly #given: Readonly<Record<string, string>>;
  readonly #hasOwnSource: boolean;
  #stored: Secrets | null = null;

  /** `hasOwnSource`: the X account comes from the command line, so that no stored token of X may go to its address. */
  constructor(given: Readonly<Record<string, string>>, hasOwnSource: boolean) {
    this.#given = given;
    this.#hasOwnSource = hasOwnSource;
  }

  /** Call once the app is ready. Never throws. */
  async open(file: string, warn: (line: string) => void): Promise<void> {
    const keychain = await openKeychain();
    if (!keychain) warn("this system has no keyring: tokens are not stored");
    this.#stored = await Secrets.open(file, keychain, warn);
  }

  get hasKeyring(): boolean {
    return this.#stored?.hasKeyring ?? false;
  }

  forEngine(): Record<string, string> {
    const stored = Object.entries(this.#stored?.all() ?? {}).filter(([name]) => !this.#hasOwnSource || !name.startsWith(OF_X));
    return { ...Object.fromEntries(stored), ...this.#given };
  }

  /** Everything that must not be read in a log. */
  values(): string[] {
    return [...Object.values(this.#stored?.all() ?? {}), ...Object.values(this.#given)].flatMap((value) => [
      value,
      ...secretsWithin(value),
    ]);
  }

  async store(name: string, value: string): Promise<boolean> {
    return (await this.#stored?.store(name, value)) ?? false;
  }

  async forget(name: string): Promise<boolean> {
    return (await this.#stored?.forget(name)) ?? false;
  }
}

/**
 * The system's keychain, or null where there is none that protects. Linux without a keyring falls back to `basic_text`, a key that
 * everybody knows: that counts as none. Call once the app is ready.
 */
async function openKeychain(): Promise<Cipher | null> {
  if (process.platform === "linux") {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === "basic_text" || backend === "unknown") return null;
  }
  // The calls that wait came after Electron 33; there only those that block exist.
  if ("isAsyncEncryptionAvailable" in safeStorage) {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
    return {
      encrypt: (text) => safeStorage.encryptStringAsync(text),
      decrypt: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
    };
  }
  return blockingKeychain(safeStorage);
}

function blockingKeychain(
  keychain: Pick<Electron.SafeStorage, "isEncryptionAvailable" | "encryptString" | "decryptString">,
): Cipher | null {
  if (!keychain.isEncryptionAvailable()) return null;
  return {
    encrypt: async (text) => keychain.encryptString(text),
    decrypt: async (bytes) => keychain.decryptString(bytes),
  };
}
