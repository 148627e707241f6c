interface System {
  readonly platform: string;
  isThere(program: string): boolean;
}
interface Wanted {
  readonly allowsStandIn: boolean;
  readonly installers: readonly string[];
  readonly leftOut: readonly string[];
}
export declare const ALLOW_STAND_IN: "--allow-stand-in";
export function wantedOf(words: readonly string[], system: System): Wanted;
