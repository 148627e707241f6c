/** Kinds of things as Meta names them. */
export type Kind = "Page" | "User" | "PagePost" | "Comment" | "UnifiedThread" | "UnifiedMessage" | "IGUser" | "IGMedia" | "IGComment";

export interface FakePerson {
  readonly id: string;
  readonly name: string;
  /** On Instagram, without the @. */
  readonly username?: string;
}

export interface FakePicture {
  readonly url: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Set for a film, of which `url` is the still. */
  readonly filmUrl?: string;
}

/** Anything that has an id at Meta. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  /** In which order things of one moment came. */
  readonly order: number;
  /** Milliseconds UTC; Meta shows whole seconds. */
  readonly createdAt: number;
  updatedAt: number;
  text: string;
  readonly author: FakePerson;
  /** Meta does not say who it was. */
  readonly isWithheld: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  pictures: readonly FakePicture[];
  /** What it hangs below: a comment's post, a message's conversation, a picture's account. */
  readonly belowId: string;
  /** Of a reply the comment that it answers. */
  readonly answersId: string | null;
  /** Where a post stands: on the page by itself, by a visitor, or elsewhere with the page tagged in it. */
  readonly list: "own" | "visitor" | "tagged" | "messenger" | "instagram" | null;
}
