export interface Part {
  readonly name: string;
  readonly version: string | null;
  readonly licence: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly text: string | null;
}
export function licenceOf(folder: string): Part;
export function isAllowed(licence: string | null, name: string): boolean;
