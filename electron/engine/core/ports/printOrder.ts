/** What the shell is asked to print: the page shows what it takes under the token. */
export interface PrintOrder {
  readonly token: string;
  /** What the file is called, without its ending. */
  readonly name: string;
}
