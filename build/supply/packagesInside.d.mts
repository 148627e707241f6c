export const UNBUNDLED: readonly string[];
export function packageFolderOf(id: string): string | null;
export function packagesInside(bundleNames: readonly string[]): readonly string[] | null;
