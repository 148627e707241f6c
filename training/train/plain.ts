import { plainRowSumsOf } from "#domain/understanding/model/rowSums.ts";
import { plainPassOf, Sequence } from "#domain/understanding/model/sequence.ts";
import type { SequenceData } from "#domain/understanding/model/sequence.ts";
import { Table } from "#domain/understanding/model/table.ts";
import type { TableData } from "#domain/understanding/model/table.ts";

/* What gives the same on all processors, to measure what was trained. */

export function plainTable(data: TableData): Table {
  return new Table(data, plainRowSumsOf(data.weights, data.columns));
}

export function plainSequence(data: SequenceData): Sequence {
  const { shape, rows, weights } = data;
  return new Sequence(
    data,
    plainRowSumsOf(rows, weights.length * shape.width),
    weights.map((each) => plainPassOf(shape, each)),
  );
}
