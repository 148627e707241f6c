/** One thing said in both languages of the office. */
export interface Words {
  readonly en: string;
  readonly hi: string;
}
