import { openKeychain } from "./keychain.ts";
import { Secrets } from "./secrets.ts";

const X_BEARER = "x.bearer";

/**
 * The secrets of this run: those the keychain holds, and a token given for the run alone, which is never stored. Before `open` only the
 * given one is known.
 */
export class Vault {
  readonly #bearer: string | null;
  readonly #hasOwnSource: boolean;
  #stored: Secrets | null = null;

  /** `hasOwnSource`: the source comes from the command line, so that no stored token may go to its address. */
  constructor(bearer: string | null, hasOwnSource: boolean) {
    this.#bearer = bearer;
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
    const given = this.#bearer === null ? {} : { [X_BEARER]: this.#bearer };
    return this.#hasOwnSource ? given : { ...this.#stored?.all(), ...given };
  }

  /** Everything that must not be read in a log. */
  values(): string[] {
    return [...Object.values(this.#stored?.all() ?? {}), ...(this.#bearer === null ? [] : [this.#bearer])];
  }

  async store(name: string, value: string): Promise<boolean> {
    return (await this.#stored?.store(name, value)) ?? false;
  }

  async forget(name: string): Promise<boolean> {
    return (await this.#stored?.forget(name)) ?? false;
  }
}
