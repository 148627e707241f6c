import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import { readPartOf } from "#domain/text/readPart.ts";
import { findingsOf } from "#domain/understanding/findings.ts";
import type { Findings } from "#domain/understanding/findings.ts";
import { blocksOfLanguage, blocksOfSense, sequenceOf } from "#domain/understanding/modelBlocks.ts";
import type { SequenceWord } from "#domain/understanding/model/sequence.ts";
import type { Block } from "#domain/understanding/model/weighing.ts";
import { locate } from "#domain/understanding/place/location.ts";
import { placeFinder } from "#domain/understanding/understand.ts";
import { readPost } from "#domain/understanding/reading.ts";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import type { LabelledPost, WrittenPost } from "./posts.ts";

/** A post as it is trained on. */
export interface Example {
  readonly post: WrittenPost;
  /** Null where nothing is known but whether a wall may show it. */
  readonly labels: LabelledExample | null;
  readonly findings: Findings;
  readonly sense: readonly Block[];
  readonly language: readonly Block[];
  readonly sequence: readonly SequenceWord[];
}

/** What the rules find in the posts, by the authored places alone. */
export function examplesOf(posts: readonly (LabelledPost | WrittenPost)[]): readonly Example[] {
  const finder = placeFinder(buildGazetteer());
  return posts.map((post) => {
    const reading = readPost(readPartOf(post.text));
    const located = locate(reading.tokens, finder, "text");
    const findings = findingsOf(reading, located, located.location);
    const labels = "kind" in post ? post : null;
    return { post, labels, findings, sense: blocksOfSense(findings), language: blocksOfLanguage(findings), sequence: sequenceOf(findings) };
  });
}
