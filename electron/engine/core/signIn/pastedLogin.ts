import type { Login } from "../ports/login.ts";
import type { SignInApp } from "../ports/signInApp.ts";
import { AccountLogin } from "./accountLogin.ts";
import { keptOfPasted, written } from "./kept.ts";
import type { SignInHome } from "./signInHome.ts";

/** By what was pasted: a sender that is put together again need not ask for another token. */
const known = new Map<string, AccountLogin>();

/**
 * What a refresh token speaks for that a person pasted; kept in memory only. Only for a platform that does not retire it (Google): of one that does,
 * the token that was pasted would be good once. `identity` tells two of them apart without being one.
 */
export function pastedLogin(
  app: SignInApp,
  {
    refreshToken,
    identity,
    ...options
  }: { readonly refreshToken: string; readonly identity: string; readonly now: () => number; readonly deadlineMs: number },
): Login {
  const account =
    known.get(identity) ??
    new AccountLogin({ ...options, name: identity, home: inMemory(written(keptOfPasted(app, refreshToken.trim()))) });
  known.set(identity, account);
  const login = account.loginFor(app);
  if (login === null) throw new Error("A pasted sign-in is of the app that it was made for");
  return login;
}

function inMemory(value: string | undefined): SignInHome {
  return {
    kind: "file",
    get: () => value,
    async keep(_, other) {
      value = other;
      return true;
    },
    async forget() {
      value = undefined;
    },
  };
}
