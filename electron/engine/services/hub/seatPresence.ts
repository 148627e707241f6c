import { sealBox } from "#db/keys/boxes.ts";
import { isTextSigned, signText } from "#db/seals/signing.ts";
import {
  MOST_LETTERS_OF_PRESENCE,
  PRESENCE_EVERY_MS,
  PRESENCE_LIVES_MS,
  presenceOf,
  presenceSchema,
  presenceText,
} from "#domain/hub/presence.ts";
import type { SeatPresence } from "#domain/hub/presence.ts";
import { HubError } from "#hub/hubError.ts";
import type { StoredPresence } from "#hub/store.ts";
import { admittedFor } from "./pullNext.ts";
import { hashOfBox } from "./pushItems.ts";
import { isKeyHere, openInRoom } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** Another seat as it is now. */
export interface OtherSeat {
  readonly seat: string;
  readonly name: string;
  /** For whom alone it may speak; null for everybody. */
  readonly people: readonly string[] | null;
  readonly presence: SeatPresence;
}

interface PresenceOptions {
  readonly now: () => number;
  /** What this seat is doing, but for what the round says. */
  readonly own: () => Omit<SeatPresence, "toPull">;
  readonly onDidChange: () => void;
}

/*
 * Who sits at which seat, on which case and wall. Each seat says it in a row of its own at the hub, sealed and signed like all else, again and again; nobody keeps it, and who
 * is silent is gone.
 */
export function createSeatPresence({ now, own, onDidChange }: PresenceOptions) {
  let said = { text: "", news: "", at: 0 };
  let others: readonly OtherSeat[] = [];
  const opened = new Map<string, { readonly at: number; readonly presence: SeatPresence | null }>();

  /** Tells the hub where it is another than before, or was told long ago; and hears of the others. */
  async function exchange(at: SeatAtHub, toPull: number): Promise<void> {
    try {
      await exchangeAll(at, toPull);
    } catch (error) {
      // A role that may not do that goes on without: who sits where is no reason to be alone.
      if (!(error instanceof HubError) || error.fault !== "refused") throw error;
      become([]);
    }
  }

  async function exchangeAll(at: SeatAtHub, toPull: number): Promise<void> {
    await tell(at, presenceOf({ ...own(), toPull }));
    const stored = await at.hub.presences(PRESENCE_LIVES_MS);
    const admitted = await admittedFor(at, [], now());
    const found = stored.flatMap((each): OtherSeat[] => {
      const of = admitted.get(each.seat);
      if (of === undefined || of.ruling?.until != null || each.seat === at.membership.seat) return [];
      const presence = openOnce(at, each, of.publicKey);
      return presence === null ? [] : [{ seat: each.seat, name: of.name, people: of.ruling?.people ?? null, presence }];
    });
    become(found);
  }

  async function tell({ hub, membership, privateKey, roomKey }: SeatAtHub, presence: SeatPresence): Promise<void> {
    const [text, news] = [JSON.stringify(presence), newsOf(presence)];
    if (text === said.text && Math.abs(now() - said.at) < PRESENCE_EVERY_MS) return;
    const at = Math.max(now(), said.at + 1);
    const box = sealBox([roomKey], presence);
    const claim = { hub: membership.hub, seat: membership.seat, at, boxHash: hashOfBox(box) };
    await hub.tellPresence({ seat: membership.seat, at, box, signature: signText(presenceText(claim), privateKey) }, news !== said.news);
    said = { text, news, at };
  }

  /** One that was read before is not read again; an older one than that is nobody's. */
  function openOnce(
    { membership, roomKey }: SeatAtHub,
    { seat, at, box, signature }: StoredPresence,
    publicKey: string,
  ): SeatPresence | null {
    const before = opened.get(seat);
    if (before?.at === at) return before.presence;
    if (before !== undefined && at < before.at) return null;
    const isSound =
      box.length <= MOST_LETTERS_OF_PRESENCE &&
      isTextSigned(presenceText({ hub: membership.hub, seat, at, boxHash: hashOfBox(box) }), signature, publicKey);
    if (!isSound) return null;
    // Said with a key that is still to come here.
    if (!isKeyHere(roomKey, box)) return null;
    const presence = presenceSchema.safeParse(openInRoom(roomKey, box)).data ?? null;
    opened.set(seat, { at, presence });
    return presence;
  }

  function become(found: readonly OtherSeat[]): void {
    const isSame = JSON.stringify(found) === JSON.stringify(others);
    others = found;
    if (!isSame) onDidChange();
  }

  return {
    exchange,
    get others(): readonly OtherSeat[] {
      return others;
    },
    /** Something is done here that the others have not been told. */
    get hasNews(): boolean {
      return newsOf(presenceOf({ ...own(), toPull: 0 })) !== said.news;
    },
    /** The hub is not reached any more, and nobody is known to be there. */
    lost(): void {
      said = { ...said, text: "", news: "" };
      become([]);
    },
  };
}

/** What is worth waking the others for: not how much of theirs is still to come in here, which changes with every batch. */
function newsOf(presence: SeatPresence): string {
  return JSON.stringify({ ...presence, toPull: 0 });
}
