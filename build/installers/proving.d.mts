export function partsNamed(named: readonly string[], all: readonly string[]): readonly string[];
