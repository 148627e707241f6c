import type { MailAccess, SpokenAccess } from "./mailServer.ts";

/**
 * Uses what speaks for the account. A sign-in whose token is refused before its time is renewed, and used once more: `isRefusal` tells that from other
 * faults. Throws what `use` throws, and {@link SourceError} where a person has to sign in again.
 */
export async function speakFor<Result>(
  access: MailAccess,
  signal: AbortSignal,
  { use, isRefusal }: { readonly use: (access: SpokenAccess) => Promise<Result>; readonly isRefusal: (error: unknown) => boolean },
): Promise<Result> {
  if (access.kind !== "sign-in") return use(access);
  const token = await access.login.token(signal);
  try {
    return await use({ kind: "token", token });
  } catch (error) {
    if (!isRefusal(error) || !access.login.refused(token)) throw error;
    return use({ kind: "token", token: await access.login.token(signal) });
  }
}
