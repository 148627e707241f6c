import type { FakePerson, Thing } from "./thing.ts";

/** All that the platform knows, by id and by what it hangs below. */
export class Store {
  readonly #things = new Map<string, Thing>();
  readonly #below = new Map<string, Thing[]>();
  readonly people = new Map<string, FakePerson>();
  #order = 0;
  #lastId = 100_000;

  add(thing: Omit<Thing, "order" | "updatedAt" | "isHidden" | "isDeleted">): Thing {
    const added: Thing = { ...thing, order: (this.#order += 1), updatedAt: thing.createdAt, isHidden: false, isDeleted: false };
    this.#things.set(added.id, added);
    const siblings = this.#below.get(added.belowId) ?? [];
    siblings.push(added);
    this.#below.set(added.belowId, siblings);
    return added;
  }

  /** Null for what is not there, or was deleted. */
  get(id: string): Thing | null {
    const thing = this.#things.get(id);
    return thing === undefined || thing.isDeleted ? null : thing;
  }

  /** Of a page: its name in addresses, in whatever case. */
  pageOfName(name: string): Thing | null {
    const isNamed = ({ kind, author, isDeleted }: Thing) =>
      kind === "Page" && !isDeleted && author.username?.toLowerCase() === name.toLowerCase();
    return [...this.#things.values()].find(isNamed) ?? null;
  }

  /** Of a professional account on Instagram. */
  instagramOfName(name: string): Thing | null {
    return [...this.#things.values()].find(({ kind, author }) => kind === "IGUser" && author.username === name) ?? null;
  }

  /** What was not deleted, newest first. */
  below(id: string): readonly Thing[] {
    const things = this.#below.get(id) ?? [];
    return things.filter(({ isDeleted }) => !isDeleted).toSorted(newestFirst);
  }

  answersTo({ id, belowId }: Thing): number {
    return (this.#below.get(belowId) ?? []).filter(({ isDeleted, answersId }) => !isDeleted && answersId === id).length;
  }

  nextId(): string {
    return String((this.#lastId += 7));
  }

  /** The same name is the same person. */
  person(name: string): FakePerson {
    const known = this.people.get(name);
    if (known !== undefined) return known;
    const person = { id: `9${this.nextId()}`, name, username: name.toLowerCase().replaceAll(/\W/gu, "_") };
    this.people.set(name, person);
    return person;
  }
}

export function newestFirst(one: Thing, other: Thing): number {
  return other.createdAt - one.createdAt || other.order - one.order;
}
