export function refusalOf(given: { readonly runtime: string; readonly pinned: string; readonly allowsStandIn: boolean }): string | null;
