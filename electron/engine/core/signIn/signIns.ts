import { AccountLogin } from "./accountLogin.ts";
import type { AccountLoginOptions } from "./accountLogin.ts";
import type { SignInHome } from "./signInHome.ts";

export interface SignIns {
  /** The one under this name, the same each time: two of them would use up each other's tokens. */
  of(name: string): AccountLogin;
  readonly home: SignInHome;
}

export function createSignIns(
  options: Omit<AccountLoginOptions, "name" | "onEnded"> & { readonly onEnded?: (name: string) => void },
): SignIns {
  const { onEnded, ...common } = options;
  const known = new Map<string, AccountLogin>();
  return {
    home: options.home,
    of(name) {
      const there = known.get(name) ?? new AccountLogin({ ...common, name, onEnded: () => onEnded?.(name) });
      known.set(name, there);
      return there;
    },
  };
}
