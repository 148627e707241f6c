/** How much may be kept of what people attach: anybody may write, and the disk is not theirs. */
export interface AttachmentRoom {
  /** Null where so many bytes more may be kept of a sender. */
  refusalOf(sender: AttachmentSender, bytes: number): Promise<"quota" | "no-room" | null>;
  /** So many bytes were kept. */
  note(sender: AttachmentSender, bytes: number): void;
  /** The same for what a person asked for: the floor of free space alone counts. */
  readonly asked: AttachmentRoom;
}

export interface AttachmentSender {
  /** Lower case. */
  readonly address: string;
  /** What an office sends is proof, and is not kept out by what others send. */
  readonly isOffice: boolean;
}
