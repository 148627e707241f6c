/** As many lines as keys have numbers. */
export const NUMBERED = 9;

/** Which line a number key stands for; by its place, since a Hindi layout writes other digits. */
export function lineOfKey({
  code,
  ctrlKey,
  metaKey,
  nativeEvent,
}: Pick<React.KeyboardEvent, "code" | "ctrlKey" | "metaKey"> & { readonly nativeEvent: Pick<KeyboardEvent, "isComposing" | "repeat"> }):
  | number
  | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  if (digit === undefined || ctrlKey || metaKey || nativeEvent.isComposing || nativeEvent.repeat) return null;
  return Number(digit) - 1;
}
