import { createReadStream } from "node:fs";
import { z } from "zod";
import type { Channel } from "#domain/post/channel.ts";
import type { Words } from "#domain/text/words.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { Reader } from "#db/connection.ts";
import { comparedWithPeer } from "#db/sources/peerPosts.ts";
import type { PeerComparison, PeerPost } from "#db/sources/peerPosts.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import { snowflakeTime } from "../../channels/x/postIds.ts";
import { printError, UsageError } from "./print.ts";

/** Which posts a platform has: a list in a file, or X itself. */
export type Peer = { readonly channel: Channel; readonly file: string } | { readonly settings: XSourceSettings; readonly bearer: string };

export interface PeerReport extends PeerComparison {
  readonly channel: Channel;
  /** Why the platform did not tell all that it has; null where it did. */
  readonly cutOff: string | null;
}

/** Tells which posts of the platform are missing in the record without a gap that says so. A sentence in each language where any is. */
export async function reportPeer(reader: Reader, peer: Peer): Promise<PeerReport> {
  const channel = "file" in peer ? peer.channel : "x";
  const cut: { off: string | null } = { off: null };
  const posts = "file" in peer ? postsOfFile(peer.file, channel) : postsAtX(peer, (why) => (cut.off = why));
  const compared = await comparedWithPeer(reader, channel, posts);
  if ("file" in peer && compared.posts === 0)
    throw new UsageError(`${peer.file} holds no posts. ${FORM.en}`, `${peer.file} में कोई पोस्ट नहीं है। ${FORM.hi}`);
  if (compared.missing > 0) {
    printError(
      `Posts of the platform that the record lacks though no gap says so: ${compared.missing}. Read them again (sync), and keep this list: they were lost without a word.`,
    );
    printError(
      `माध्यम की ऐसी पोस्ट जो अभिलेख में नहीं हैं और किसी छूटे अंश में भी दर्ज नहीं: ${compared.missing}। उन्हें फिर पढ़ें (sync) और यह सूची रखें: वे बिना सूचना छूट गईं।`,
    );
  }
  if (cut.off !== null) {
    printError(`X did not tell all that it has: ${cut.off} What it told was compared; ask again later.`);
    printError("X ने अपनी सारी पोस्ट नहीं बताईं। जितनी बताईं, उनका मिलान हुआ; बाद में फिर पूछें।");
  }
  return { channel, ...compared, cutOff: cut.off };
}

const EXAMPLE = '{"id":"1960000000000000000","created_at":"2026-11-24T09:30:00Z"}';
const FORM = {
  en: `One post a line: an id of X, or a JSON object with "id" and "created_at", such as ${EXAMPLE}.`,
  hi: `हर पंक्ति में एक पोस्ट: X की id, या "id" और "created_at" वाला JSON, जैसे ${EXAMPLE}।`,
};
/** Far more than a line with an id needs, and than an exported post has. */
const LONGEST_LINE = 256 * 1024;
const MOST_POSTS = 5_000_000;
const IS_ID = /^[^\s\p{Cc}]{1,200}$/u;

const lineSchema = z.object({
  id: z.string().regex(IS_ID),
  created_at: z.union([z.iso.datetime({ offset: true }), z.number()]).optional(),
});

async function* postsOfFile(file: string, channel: Channel): AsyncGenerator<PeerPost, void> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const text = line.replace(/^\uFEFF/u, "").trim();
    if (number > MOST_POSTS)
      throw new UsageError(
        `${file} has more than ${MOST_POSTS} lines: compare it in parts.`,
        `${file} में ${MOST_POSTS} से अधिक पंक्तियाँ हैं: उसका मिलान भागों में करें।`,
      );
    if (text !== "") yield postOfLine(text, channel, { en: `${file}, line ${number}`, hi: `${file}, पंक्ति ${number}` });
  }
}

function postOfLine(text: string, channel: Channel, where: Words): PeerPost {
  const said = text.startsWith("{") ? lineSchema.safeParse(jsonOf(text)).data : IS_ID.test(text) ? { id: text } : undefined;
  if (said === undefined) throw new UsageError(`${where.en}: this is no post. ${FORM.en}`, `${where.hi}: यह पोस्ट नहीं है। ${FORM.hi}`);
  const { id, created_at: written } = said;
  const at = written === undefined ? (channel === "x" && /^\d{1,19}$/u.test(id) ? snowflakeTime(id) : null) : new Date(written).getTime();
  if (at === null || !Number.isFinite(at)) {
    throw new UsageError(
      `${where.en}: it does not say when the post was written. ${FORM.en}`,
      `${where.hi}: इसमें नहीं लिखा कि पोस्ट कब लिखी गई। ${FORM.hi}`,
    );
  }
  return { id, at };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Without holding more than one line, however long the file and its lines are. */
async function* linesOf(file: string): AsyncGenerator<string, void> {
  let begun = "";
  try {
    for await (const chunk of createReadStream(file, "utf8") as AsyncIterable<string>) {
      const [first = "", ...others] = chunk.split("\n");
      begun += first;
      for (const next of others) {
        yield begun;
        begun = next;
      }
      if (begun.length > LONGEST_LINE) {
        throw new UsageError(
          `${file} has a line without end, so it is no list of posts. ${FORM.en}`,
          `${file} में एक पंक्ति समाप्त ही नहीं होती, इसलिए यह पोस्ट की सूची नहीं है। ${FORM.hi}`,
        );
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${file} cannot be read: ${reason}. See that its path is right and that it may be read.`,
      `${file} पढ़ी नहीं जा सकती (${reason})। देखें कि उसका पथ सही है और उसे पढ़ने की अनुमति है।`,
    );
  }
  yield begun;
}

/** All that X still gives of mentions and search, from the newest back. Nothing is recorded, and X charges for what it gives. */
async function* postsAtX(
  { settings, bearer }: { readonly settings: XSourceSettings; readonly bearer: string },
  onCutOff: (why: string) => void,
): AsyncGenerator<PeerPost, void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const asked = { ...settings, ownPosts: false, quotes: false, messages: false, stream: false, activity: false };
  for (const source of createXSources({ settings: asked, bearer })) {
    if (source.supplementary === true) continue;
    try {
      for await (const { posts, held } of source.pull(null, stop.signal)) {
        for (const { externalId, createdAt } of posts) yield { id: externalId, at: createdAt };
        if (held) onCutOff(held.error.message);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      onCutOff(error.message);
    }
  }
}
