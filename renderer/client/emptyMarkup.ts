/** What is used here of Trusted Types, which the compiler's own list of the browser does not have. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createHTML: (markup: string) => string | null }): unknown;
}

/**
 * No page of ours may set markup. The one exception is none at all: React Aria empties what it reads aloud so, as when a month is typed into a
 * date, and a page that is refused that goes down. The browser takes the policy of this name for whatever did not ask for one.
 */
const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy("default", { createHTML: (markup) => (markup === "" ? markup : null) });
