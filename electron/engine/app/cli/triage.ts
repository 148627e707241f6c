import { Command } from "commander";
import { z } from "zod";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { addPlaceOptions, understandingOf } from "./placeOptions.ts";
import type { PlaceOptions } from "./placeOptions.ts";
import { readJsonLines } from "./jsonLines.ts";

const authorSchema = z.union([
  z.string().transform((handle) => ({ handle, location: null })),
  z
    .looseObject({ handle: z.string().nullish(), username: z.string().nullish(), location: z.string().nullish() })
    .transform(({ handle, username, location }) => ({ handle: handle ?? username ?? null, location: location ?? null })),
]);

/** A post as a file gives it; `place` is the tag that the author attached. */
const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  place: z.string().nullish(),
  author: authorSchema.nullish(),
});

/** `triage --file posts.jsonl`: what the program proposes for each post, one JSON line each, in order. */
export function triageCommand(): Command {
  return addPlaceOptions(new Command("triage").description("Proposes kind, department, place and urgency for each post of a file."))
    .requiredOption("--file <file>", "JSON lines with at least `text` (`-` for standard input)")
    .option("--json", "accepted for uniformity: the output is JSON lines in any case", true)
    .action(async (options: PlaceOptions & { readonly file: string }) => {
      const understand = await understandingOf(options);
      for await (const line of readJsonLines(options.file, lineSchema)) {
        process.stdout.write(`${JSON.stringify({ id: line.id ?? null, ...triageOf(understand(postOf(line))) })}\n`);
      }
    });
}

function postOf({ text, place, author }: z.output<typeof lineSchema>): PostToUnderstand {
  return {
    text,
    placeName: place ?? null,
    authorLocation: author?.location ?? null,
    // A file of posts of X.
    writtenFrom: author?.handle ? [{ way: "x", name: author.handle }] : [],
  };
}

function triageOf(proposal: Proposal): object {
  const { language, kind, departments, category, district, place, placeBasis, location, office, urgency, routine, speaker, missing } =
    proposal;
  return {
    lang: language,
    kind,
    departments,
    category: category?.code ?? null,
    district,
    place,
    placeBasis,
    places: location.places,
    office: office?.title.en ?? null,
    urgency,
    urgencyEvidence: proposal.urgencyEvidence,
    routine,
    speaker,
    pii: proposal.personalData.map(({ type, start, end }) => ({ type, start, end })),
    missing,
    // Which model, how sure it is, and what a person is to check; null by the rules alone.
    certainty: proposal.certainty,
  };
}
