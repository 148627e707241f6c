import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Cursor, Page, PushedPage, SourceGap, SourceGaps } from "../../ports/source.ts";
import type { NotedFault, Recorded, Recorder, Spending } from "../recorder.ts";
import { monthOf } from "../spending.ts";

/** For tests: keeps what the real record keeps, in memory and by the same natural keys. */
export class MemoryRecorder implements Recorder {
  readonly posts = new Map<string, IncomingPost>();
  readonly cursors = new Map<string, Cursor>();
  readonly faults: NotedFault[] = [];
  readonly pages: PushedPage[] = [];
  openGaps: ReadonlyMap<string, SourceGap> = new Map();
  readonly lostGaps = new Map<string, SourceGap>();
  readonly #spent = new Map<string, number>();
  answers = 0;

  get texts(): readonly string[] {
    return [...this.posts.values()].map(({ text }) => text);
  }

  cursorOf(sourceKey: string): Cursor | null {
    return this.cursors.get(sourceKey) ?? null;
  }

  record(sourceKey: string, page: Page, spending: Spending): Recorded {
    this.cursors.set(sourceKey, page.cursor);
    if (page.gaps) this.#keepGaps(page.gaps);
    return this.recordPushed(sourceKey, page, spending);
  }

  recordPushed(sourceKey: string, page: PushedPage, { usd, at }: Spending): Recorded {
    const key = `${sourceKey} ${monthOf(at)}`;
    this.#spent.set(key, (this.#spent.get(key) ?? 0) + usd);
    this.pages.push(page);
    const before = this.posts.size;
    let updated = 0;
    for (const post of page.posts) {
      const known = this.posts.get(post.externalId);
      if (!known || post.versionIndex > known.versionIndex) this.posts.set(post.externalId, post);
      if (known && post.versionIndex > known.versionIndex) updated += 1;
    }
    const added = this.posts.size - before;
    return { new: added, updated, cases: added };
  }

  /** As the record does: what is not spoken of any more is lost, unless it is said to be read. */
  #keepGaps({ open, closed, lost }: SourceGaps): void {
    for (const [id, gap] of this.openGaps) {
      if (!closed.includes(id) && ![...open, ...lost].some((each) => each.id === id)) this.lostGaps.set(id, gap);
    }
    this.openGaps = new Map(open.map((gap) => [gap.id, gap]));
    for (const gap of lost) this.lostGaps.set(gap.id, gap);
  }

  noteAnswer(): void {
    this.answers += 1;
  }

  noteFault(_sourceKey: string, fault: NotedFault): void {
    this.faults.push(fault);
  }

  spentUsd(sourceKey: string, month: string): number {
    return this.#spent.get(`${sourceKey} ${month}`) ?? 0;
  }
}
