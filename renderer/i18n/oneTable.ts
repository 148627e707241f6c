type KeyOf<Part> = Part extends unknown ? keyof Part & string : never;

/**
 * All messages of some parts in one table. Not by a literal that spreads them: V8 makes a hidden class for each property that is added to an
 * ordinary object, which took 15 MB at each opening of a window. An object without a prototype is a table from the beginning.
 */
export function oneTable<const Parts extends Readonly<Record<string, Readonly<Record<string, string>>>>>(
  parts: Parts,
): Readonly<Record<KeyOf<Parts[keyof Parts]>, string>> {
  return Object.assign(Object.create(null), ...Object.values(parts)) as Readonly<Record<KeyOf<Parts[keyof Parts]>, string>>;
}
