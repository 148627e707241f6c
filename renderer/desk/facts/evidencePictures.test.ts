import { expect, test } from "vitest";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Proof } from "#domain/grievance/actions.ts";
import { complaintPictures, proofPictures } from "./evidencePictures.ts";

type Post = CaseHistory["posts"][number];
const post = (role: Post["role"], media: readonly Partial<Post["media"][number]>[], isRepost = false) =>
  ({
    role,
    isRepost,
    media: media.map((each) => ({ kind: "photo", file: null, copy: null, description: null, ...each })),
  }) as unknown as Post;

test("before stands what the citizen sent, and nothing of an office, a repost, a document, or a picture that is not here", () => {
  const posts = [
    post("citizen", [
      { file: "a.jpg" },
      { file: null },
      { file: "letter.pdf", kind: "document" },
      { file: "b.jpg", copy: "b-blurred.jpg", description: "A road" },
    ]),
    post("citizen", [{ file: "again.jpg" }], true),
    post("office", [{ file: "office.jpg" }]),
  ];
  expect(complaintPictures(posts, "Picture")).toEqual([
    { file: "a.jpg", original: "a.jpg", description: "Picture" },
    { file: "b-blurred.jpg", original: "b.jpg", description: "A road" },
  ]);
});

test("after stand the pictures that prove the report, blurred where rooms see them so, and no address or paper", () => {
  const picture = (letter: string, mediaType = "image/jpeg"): Proof => ({
    hash: letter.repeat(64),
    name: `${letter}.jpg`,
    mediaType,
    bytes: 1,
  });
  const [seen, hidden] = [`${"a".repeat(64)}.jpg`, `${"b".repeat(64)}.jpg`];
  const rooms = [{ file: hidden, copy: "b-blurred.jpg" }] as unknown as Parameters<typeof proofPictures>[1];
  expect(proofPictures(["https://example.in/1", picture("a"), picture("c", "application/pdf"), picture("b")], rooms)).toEqual([
    { file: seen, original: seen, description: "a.jpg" },
    { file: "b-blurred.jpg", original: hidden, description: "b.jpg" },
  ]);
});
