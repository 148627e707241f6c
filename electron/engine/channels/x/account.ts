/** The account that is listened to. Its handle may change at X, and is known only once a post or X has named it. */
export class Account {
  readonly userId: string;
  #handle: string | null = null;

  constructor(userId: string) {
    this.userId = userId;
  }

  /** Without the @. */
  get handle(): string | null {
    return this.#handle;
  }

  learn(handle: string | null): void {
    if (handle !== null && /^\w{1,15}$/.test(handle)) this.#handle = handle;
  }
}
