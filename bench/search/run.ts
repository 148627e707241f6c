import { openReader } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { ROUNDS } from "../harness/bench.ts";
import type { Bench } from "../harness/bench.ts";
import { measureInTurn } from "../harness/inTurn.ts";
import { recordOf } from "../harness/records.ts";
import { questionsOf } from "./questions.ts";

export const bench: Bench = {
  what: "searches in both scripts, rare and frequent, whole and begun, beside the search index alone",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) => {
    const reader = openReader(file ?? recordOf(cases, say));
    try {
      const figures = questionsOf(reader).map((question) => measureInTurn(question, ROUNDS[length]));
      const { cases: asked, posts } = stats(reader);
      return { cases: asked, posts, figures };
    } finally {
      reader.close();
    }
  },
};
