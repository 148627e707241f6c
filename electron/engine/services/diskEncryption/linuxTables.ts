export interface Mount {
  readonly point: string;
  readonly fileSystem: string;
  readonly source: string;
  /** `major:minor`; the major number is 0 where the file system has no device of its own. */
  readonly device: string;
  readonly options: readonly string[];
}

/** `/proc/self/mountinfo`: `36 35 98:0 /root /mnt rw,noatime master:1 - ext3 /dev/root rw,errors=continue`. Lines of another form are passed over. */
export function parseMounts(text: string): readonly Mount[] {
  return text.split("\n").flatMap((line) => {
    const words = line.split(" ");
    const dash = words.indexOf("-", 6);
    const [, , device, , point] = words;
    const [fileSystem, source, options = ""] = words.slice(dash + 1);
    if (dash < 0 || device === undefined || point === undefined || fileSystem === undefined || source === undefined) return [];
    return [{ point: unescaped(point), fileSystem, source: unescaped(source), device, options: options.split(",") }];
  });
}

/** What a path lies on: the longest mount point above it, and of several there the last, which hides the others. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    const isAbove = mount.point === "/" || path === mount.point || path.startsWith(`${mount.point}/`);
    if (isAbove && mount.point.length >= (found?.point.length ?? 0)) found = mount;
  }
  return found;
}

/** The folder that an overlay writes to. */
export function upperFolderOf({ options }: Mount): string | null {
  const given = options.find((option) => option.startsWith("upperdir="));
  return given === undefined ? null : unescaped(given.slice("upperdir=".length));
}

/** `/proc/swaps`: a heading, then a path and four columns. A file whose name was removed ends in a note of the kernel's. */
export function parseSwaps(text: string): readonly string[] {
  return text
    .split("\n")
    .slice(1)
    .map((line) => unescaped(line.split(/\s/u, 1)[0] ?? ""))
    .filter((path) => path.startsWith("/"));
}

/** The kernel writes blanks and backslashes of a name as three octal digits. */
function unescaped(name: string): string {
  return name.replaceAll(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)));
}
