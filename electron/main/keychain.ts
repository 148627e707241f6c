import { safeStorage } from "electron";
import type { Cipher } from "./secrets.ts";

/**
 * The system's keychain, or null where there is none that protects. Linux without a keyring falls back to `basic_text`, a key that
 * everybody knows: that counts as none. Call once the app is ready.
 */
export async function openKeychain(): Promise<Cipher | null> {
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
