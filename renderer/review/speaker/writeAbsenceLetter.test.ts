import { expect, test } from "vitest";
import type { OfficeId } from "#domain/ids.ts";
import type { EngineClient } from "../../client/engine.ts";
import { writeAbsenceLetter } from "./writeAbsenceLetter.ts";

type Calls = EngineClient["review"]["absenceLetter"];

/** Gives up while the call of that name is answered. */
function calling(givenUpIn: keyof Calls | null) {
  const asked: string[] = [];
  const own = new AbortController();
  const answer = <Answer>(name: keyof Calls, told: Answer) => {
    asked.push(name);
    if (name === givenUpIn) own.abort();
    return Promise.resolve(told);
  };
  const words = { en: "", hi: "" };
  const absenceLetter = {
    draft: () => answer("draft", { to: "office", subject: words, body: words, answerBy: 1 }),
    issue: () => answer("issue", { letterId: "letter", number: "1" }),
    print: ({ letterId }: { letterId: string }) => answer("print", { file: `${letterId}.pdf` }),
  };
  const client = { review: { absenceLetter } } as unknown as EngineClient;
  const write = (letterId: string | null) =>
    writeAbsenceLetter(client, { id: "review", office: "office" as OfficeId, letterId, locale: "en" }, own.signal);
  return { asked, write };
}

test("a letter for absence is drafted, issued and printed; one that was issued is printed alone", async () => {
  const { asked, write } = calling(null);
  expect(await write(null)).toEqual({ file: "letter.pdf" });
  expect(asked.splice(0)).toEqual(["draft", "issue", "print"]);
  expect(await write("other")).toEqual({ file: "other.pdf" });
  expect(asked).toEqual(["print"]);
});

test("a letter that is given up while it is drafted gets no number, and one that has its number is not printed", async () => {
  const drafting = calling("draft");
  await expect(drafting.write(null)).rejects.toMatchObject({ name: "AbortError" });
  expect(drafting.asked).toEqual(["draft"]);
  const issuing = calling("issue");
  await expect(issuing.write(null)).rejects.toMatchObject({ name: "AbortError" });
  expect(issuing.asked).toEqual(["draft", "issue"]);
});
