import type { AskedAtWall } from "#contract/windows.ts";
import type { MessageId } from "../../i18n/en.ts";

interface WallWay {
  readonly command: AskedAtWall;
  readonly words: MessageId;
  /** Of the menu, as it is printed: it does the same in every window. */
  readonly keys: readonly string[];
}

export const WALL_WAYS: readonly WallWay[] = [
  { command: "showDesk", words: "wall.ways.desk", keys: ["Ctrl", "D"] },
  { command: "openSettings", words: "wall.ways.settings", keys: ["Ctrl", ","] },
  { command: "fullScreen", words: "wall.ways.window", keys: ["F11"] },
];
