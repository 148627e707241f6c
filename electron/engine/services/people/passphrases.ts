import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { sameWhereverTyped } from "#domain/people/passphrase.ts";
import type { StoredPassphrase } from "#db/people/people.ts";

/** Parameters of scrypt: N, r and p. */
export type ScryptParameters = Pick<StoredPassphrase, "scryptCost" | "scryptBlockSize" | "scryptParallelization">;

/** 64 MiB and about a third of a second for each try. One of the settings that OWASP's sheet on password storage gives for scrypt. */
export const SCRYPT_PARAMETERS: ScryptParameters = { scryptCost: 2 ** 16, scryptBlockSize: 8, scryptParallelization: 2 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** With a salt of its own; off the engine's thread. */
export async function keepPassphrase(passphrase: string, parameters: ScryptParameters): Promise<StoredPassphrase> {
  const salt = randomBytes(SALT_BYTES);
  return { ...parameters, salt, hash: await derive(passphrase, salt, parameters) };
}

/** Takes as long whether it is right or wrong. */
export async function isPassphrase(passphrase: string, stored: StoredPassphrase): Promise<boolean> {
  return timingSafeEqual(await derive(passphrase, stored.salt, stored), stored.hash);
}

/** What a try under a name that is nobody's is checked against, so that it takes as long as any other. */
export function nobodysPassphrase(parameters: ScryptParameters): StoredPassphrase {
  return { ...parameters, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
}

export function hasParameters(stored: ScryptParameters, wanted: ScryptParameters): boolean {
  return (
    stored.scryptCost === wanted.scryptCost &&
    stored.scryptBlockSize === wanted.scryptBlockSize &&
    stored.scryptParallelization === wanted.scryptParallelization
  );
}

function derive(passphrase: string, salt: Buffer, parameters: ScryptParameters): Promise<Buffer> {
  const { scryptCost: N, scryptBlockSize: r, scryptParallelization: p } = parameters;
  // What it needs is 128 * N * r bytes and a little more; Node's own limit is lower.
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(sameWhereverTyped(passphrase), salt, HASH_BYTES, { N, r, p, maxmem }, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}
