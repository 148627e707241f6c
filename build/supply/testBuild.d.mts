export function refusalOf(given: { readonly runtime: string; readonly pinned: string; readonly isTestBuild: boolean }): string | null;
