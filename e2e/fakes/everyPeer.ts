import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { startFakeMail } from "./mail/fakeMail.ts";
import { letter } from "./mail/letter.ts";
import { startFakeMeta } from "./meta/fakeMeta.ts";
import type { Thing } from "./meta/thing.ts";
import { startFakeMicrosoft } from "./signIn/fakeSignIn.ts";
import { startFakeSms } from "./sms/fakeSms.ts";
import { startFakeTelegram } from "./telegram/fakeTelegram.ts";
import { startFakeYouTube } from "./youtube/fakeYouTube.ts";

export type EveryPeer = Awaited<ReturnType<typeof startEveryPeer>>;

/** A platform for each channel, each a server of its own, all by one clock (milliseconds UTC). The mailbox is one of Microsoft 365. */
export async function startEveryPeer(now: () => number) {
  const microsoft = await startFakeMicrosoft({ now });
  const [x, meta, youtube, telegram, mail, sms] = await Promise.all([
    startFakeX({ now, keepAliveMs: 1_000 }),
    startFakeMeta({ now }),
    startFakeYouTube({ now }),
    startFakeTelegram({ now }),
    startFakeMail({ token: (said) => microsoft.authority.scopesOf(said) !== null }),
    startFakeSms(),
  ]);
  const peers = { x, meta, youtube, telegram, mail, microsoft, sms };
  return {
    ...peers,
    /** Below which citizens comment. */
    ours: { post: meta.post({ text: "आज की सूचना" }), media: meta.media({ text: "नई सड़क" }) },
    async close() {
      await Promise.all(Object.values(peers).map((peer) => peer.close()));
    },
  };
}

/** A way in which citizens are heard. */
interface Voice {
  readonly name: string;
  /** The citizen of this number posts the text now. The function it returns reads our answers to that post, whenever it is called. */
  say(text: string, citizen: number): () => readonly string[];
}

/** One for each list and stream that a channel reads. */
export function voicesOf({ x, meta, ours, youtube, telegram, mail }: EveryPeer, now: () => number): readonly Voice[] {
  const onX = (text: string, citizen: number) => {
    const { id } = x.publish({ text, author: handleOf(citizen) });
    return () => x.posts.filter(({ authorId, replyTo }) => authorId === x.account.id && replyTo?.postId === id).map((post) => post.text);
  };
  const byMeta = ({ author }: Thing) => author.id === meta.page.id || author.id === meta.instagram?.id;
  const below = (place: Pick<Thing, "id">, answersId: string | null) => () =>
    meta.below(place).flatMap((thing) => (byMeta(thing) && (answersId === null || thing.answersId === answersId) ? thing.text : []));
  const inMessage = (text: string, citizen: number, on: "messenger" | "instagram") =>
    below({ id: meta.message(nameOf(citizen), { text, author: nameOf(citizen) }, on).belowId }, null);
  const onYouTube = (text: string, citizen: number, moderation: "published" | "heldForReview") => {
    const author = { channelId: `UCcitizen${citizen}`, name: `@citizen-${citizen}` };
    const { id } = youtube.comment({ text, author, moderation });
    return () =>
      youtube.comments.filter((each) => each.parentId === id && each.author?.channelId === youtube.channel.id).map((each) => each.text);
  };
  return [
    { name: "x mention", say: (text, citizen) => onX(`@${x.account.username} ${text}`, citizen) },
    { name: "x search", say: (text, citizen) => onX(`${SEARCHED} ${text}`, citizen) },
    {
      name: "x message",
      say(text, citizen) {
        const { senderId } = x.message({ text, from: handleOf(citizen), to: x.account.username });
        return () => x.messages.filter(({ recipientId }) => recipientId === senderId).map((message) => message.text);
      },
    },
    { name: "facebook post", say: (text, citizen) => below(meta.post({ text, author: nameOf(citizen) }), null) },
    {
      name: "facebook comment",
      say: (text, citizen) => below(ours.post, meta.comment(ours.post, { text, author: nameOf(citizen) }).id),
    },
    { name: "facebook message", say: (text, citizen) => inMessage(text, citizen, "messenger") },
    {
      name: "instagram comment",
      say: (text, citizen) => below(ours.media, meta.igComment(ours.media, { text, author: nameOf(citizen) }).id),
    },
    { name: "instagram message", say: (text, citizen) => inMessage(text, citizen, "instagram") },
    { name: "youtube comment", say: (text, citizen) => onYouTube(text, citizen, "published") },
    { name: "youtube held comment", say: (text, citizen) => onYouTube(text, citizen, "heldForReview") },
    {
      name: "telegram message",
      say(text, citizen) {
        const id = 10_000 + citizen;
        telegram.write({ text, from: { id, first_name: nameOf(citizen), username: handleOf(citizen) } });
        return () => telegram.sent.filter(({ chat }) => chat.id === id).map((message) => message.text ?? "");
      },
    },
    {
      name: "email letter",
      say(text, citizen) {
        const address = `citizen${citizen}@example.org`;
        const from = `${nameOf(citizen)} <${address}>`;
        mail.deliver(letter({ text, from, messageId: `<${citizen}@example.org>`, date: now() }), now());
        return () => mail.sent.filter(({ to }) => to.includes(address)).map(({ raw }) => raw.toString());
      },
    },
  ];
}

/** What the app at X searches for, so that it hears the second voice. */
export const SEARCHED = "#HaryanaSeva";

const handleOf = (citizen: number) => `citizen_${citizen}`;
const nameOf = (citizen: number) => `Citizen ${citizen}`;
