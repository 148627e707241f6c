import type { CaseHistory } from "#contract/grievances.ts";
import { nationalNumber } from "#domain/post/typedIn.ts";
import { findPersonalData } from "#domain/text/personalData.ts";

const MOST = 5;

type Spoken = Pick<CaseHistory["posts"][number], "role" | "isRepost" | "text">;

/** The telephone numbers that the citizen of a case gave, the one given last first, each once: as they are dialled within the country. */
export function phonesOfCase({ posts }: { readonly posts: readonly Spoken[] }): string[] {
  const numbers = posts
    .filter(({ role, isRepost }) => role === "citizen" && !isRepost)
    .flatMap(({ text }) => findPersonalData(text).flatMap(({ type, start, end }) => (type === "phone" ? [text.slice(start, end)] : [])))
    .flatMap((written) => nationalNumber(written) ?? []);
  return [...new Set(numbers.toReversed())].slice(0, MOST);
}
