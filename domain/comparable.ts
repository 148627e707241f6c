/**
 * Whether zod can read a value that came from outside. It compares the `length` and the `size` of whatever has one, also of what is of another type than its
 * schema says, and throws where that is an object. Looks at each part once and does not recurse.
 */
export function isComparable(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) continue;
    const isList = Array.isArray(part);
    if (!isList && (isOdd(part, "length") || isOdd(part, "size"))) return false;
    for (const each of isList ? part : Object.values(part)) if (typeof each === "object" && each !== null) left.push(each);
  }
  return true;
}

function isOdd(part: object, name: "length" | "size"): boolean {
  if (!Object.hasOwn(part, name)) return false;
  const measure = (part as Readonly<Record<string, unknown>>)[name];
  return (typeof measure === "object" && measure !== null) || typeof measure === "symbol" || typeof measure === "function";
}
