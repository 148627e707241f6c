import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { answersOfCase } from "#db/officerMail/answers.ts";
import { casesOfPost } from "#db/queries/threads.ts";

/** The case with each letter of an office saying about how many cases it is, where the person who asks does not see them all: of the others nothing is told. */
export function withAboutCases(
  { record, writer }: { readonly record: Reader; readonly writer: Reader },
  history: CaseHistory,
): CaseHistory {
  if (record === writer) return history;
  const answers = new Set(
    answersOfCase(record, history.case.id as GrievanceId).map(({ channel, externalId }) => `${channel} ${externalId}`),
  );
  return {
    ...history,
    posts: history.posts.map((post) => {
      const { channel, externalId, role } = post;
      const isLetter = (channel === "email" && role !== "citizen") || answers.has(`${channel} ${externalId}`);
      const all = isLetter ? casesOfPost(writer, channel, externalId).length : 0;
      const own = isLetter ? casesOfPost(record, channel, externalId).length : 0;
      return all > own ? { ...post, aboutCases: { all, own } } : post;
    }),
  };
}
