import { SignInFailure } from "../ports/signInApp.ts";

/** What a person does, until `signal` is aborted (rejects with its reason) or the patience is over (rejects with {@link SignInFailure}). */
export async function waited<Result>(work: Promise<Result>, signal: AbortSignal, patienceMs: number): Promise<Result> {
  let forget: () => void = () => undefined;
  const end = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new SignInFailure("timed-out", "Nobody agreed in time.")), Math.max(0, patienceMs));
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    forget = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    if (signal.aborted) onAbort();
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    forget();
  }
}
