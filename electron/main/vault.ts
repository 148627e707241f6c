import { openKeychain } from "./keychain.ts";
import { Secrets } from "./secrets.ts";

const X_BEARER = "x.bearer";
const X_USER_TOKEN = "x.user-token";

/**
 * The secrets of this run: those the keychain holds, and tokens given for the run alone, which are never stored. Before `open` only the
 * given ones are known.
 */
export class Vault {
  readonly #given: Readonly<Record<string, string>>;
  readonly #hasOwnSource: boolean;
  #stored: Secrets | null = null;

  /** `hasOwnSource`: the source comes from the command line, so that no stored token may go to its address. */
  constructor(bearer: string | null, userToken: string | null, hasOwnSource: boolean) {
    this.#given = { ...(bearer !== null && { [X_BEARER]: bearer }), ...(userToken !== null && { [X_USER_TOKEN]: userToken }) };
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
    return this.#hasOwnSource ? { ...this.#given } : { ...this.#stored?.all(), ...this.#given };
  }

  /** Everything that must not be read in a log. */
  values(): string[] {
    return [...Object.values(this.#stored?.all() ?? {}), ...Object.values(this.#given)];
  }

  async store(name: string, value: string): Promise<boolean> {
    return (await this.#stored?.store(name, value)) ?? false;
  }

  async forget(name: string): Promise<boolean> {
    return (await this.#stored?.forget(name)) ?? false;
  }
}
