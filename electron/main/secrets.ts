import { readFile } from "node:fs/promises";
import { z } from "zod";
import { secretNameSchema } from "#contract/shell.ts";
import { writeAtomically } from "./atomicFile.ts";

/** The keychain of the system, as far as secrets need it. Both calls may fail. */
export interface Cipher {
  encrypt(text: string): Promise<Buffer>;
  decrypt(bytes: Buffer): Promise<string>;
}

const fileSchema = z.strictObject({ version: z.literal(1), secrets: z.record(secretNameSchema, z.base64()) });

/**
 * Tokens, encrypted by a key that the system's keychain holds, in one file. Without a keychain (`cipher` null) nothing is stored and
 * nothing is read: a token in clear on a shared machine is worse than one typed in again.
 */
export class Secrets {
  readonly #file: string;
  readonly #cipher: Cipher | null;
  readonly #values: Map<string, string>;
  /** Writes go one after the other: each puts the whole file. */
  #writing: Promise<unknown> = Promise.resolve();

  /** Never throws: a file or an entry that cannot be read is as good as none, and `onUnreadable` hears of it. */
  static async open(file: string, cipher: Cipher | null, onUnreadable: (line: string) => void): Promise<Secrets> {
    return new Secrets(file, cipher, cipher ? await readSecrets(file, cipher, onUnreadable) : new Map());
  }

  private constructor(file: string, cipher: Cipher | null, values: Map<string, string>) {
    this.#file = file;
    this.#cipher = cipher;
    this.#values = values;
  }

  get hasKeyring(): boolean {
    return this.#cipher !== null;
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  /** False where it is not on the disk afterwards; then it is not remembered either. */
  store(name: string, value: string): Promise<boolean> {
    return this.#change((values) => values.set(name, value));
  }

  forget(name: string): Promise<boolean> {
    return this.#change((values) => values.delete(name));
  }

  #change(apply: (values: Map<string, string>) => void): Promise<boolean> {
    const change = this.#writing.then(async () => {
      if (!this.#cipher) return false;
      const values = new Map(this.#values);
      apply(values);
      await writeSecrets(this.#file, this.#cipher, values);
      apply(this.#values);
      return true;
    });
    const settled = change.catch(() => false);
    this.#writing = settled;
    return settled;
  }
}

async function readSecrets(file: string, cipher: Cipher, onUnreadable: (line: string) => void): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  const stored = await readStored(file, onUnreadable);
  for (const [name, encrypted] of Object.entries(stored)) {
    try {
      values.set(name, await cipher.decrypt(Buffer.from(encrypted, "base64")));
    } catch {
      onUnreadable(`the keychain cannot open the secret ${name}; it has to be entered again`);
    }
  }
  return values;
}

async function readStored(file: string, onUnreadable: (line: string) => void): Promise<Record<string, string>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, "utf8"))).secrets;
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing) onUnreadable("the file of secrets cannot be read; they have to be entered again");
    return {};
  }
}

async function writeSecrets(file: string, cipher: Cipher, values: ReadonlyMap<string, string>): Promise<void> {
  const secrets: Record<string, string> = {};
  for (const [name, value] of values) secrets[name] = (await cipher.encrypt(value)).toString("base64");
  await writeAtomically(file, `${JSON.stringify({ version: 1, secrets }, null, 2)}\n`);
}
