export function packedApart(): string;
