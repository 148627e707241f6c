/**
 * As much of an assembler for WebAssembly as the loops of a pass need: expressions are functions that give the bytes of their instructions.
 * Numbers of 32 bits are worked on four at a time, which JavaScript cannot.
 */

/** The bytes of some instructions. */
export type Code = readonly number[];

/** A parameter or variable of a kernel. */
export interface Local {
  readonly get: Code;
  set(value: Code): Code;
  /** Sets it, and leaves the value. */
  tee(value: Code): Code;
}

/** A function that the module exports. It returns nothing. */
export interface Kernel {
  readonly name: string;
  /** How many parameters it has, each a number of 32 bits. */
  readonly parameters: number;
  readonly body: Code;
}

type Sort = "i32" | "f32" | "v128";
const SORTS: Readonly<Record<Sort, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** `write` gets the parameters by their names, and a function that makes further variables, which begin at 0. */
export function kernel<Name extends string>(
  name: string,
  parameters: readonly Name[],
  write: (given: Readonly<Record<Name, Local>>, make: (sort: Sort) => Local) => Code,
): Kernel {
  const sorts: Sort[] = [];
  const given = Object.fromEntries(parameters.map((each, at) => [each, localAt(at)])) as Record<Name, Local>;
  const code = write(given, (sort) => localAt(parameters.length + sorts.push(sort) - 1));
  const variables = sorts.map((sort) => [1, SORTS[sort]]);
  return { name, parameters: parameters.length, body: sized(listOf(variables).concat(code, END)) };
}

function localAt(index: number): Local {
  const place = unsigned(index);
  return { get: [0x20, ...place], set: (value) => value.concat(0x21, place), tee: (value) => value.concat(0x22, place) };
}

const two =
  (...instruction: Code) =>
  (one: Code, other: Code): Code =>
    one.concat(other, instruction);
const simd = (number: number) => [0xfd, ...unsigned(number)];

export const i32 = {
  of: (value: number): Code => [0x41, ...signed(value)],
  add: two(0x6a),
  sub: two(0x6b),
  mul: two(0x6c),
  isBelow: two(0x49),
  store: (at: Code, value: Code): Code => at.concat(value, 0x36, 2, 0),
  load: (at: Code): Code => at.concat(0x28, 2, 0),
};

export const f32 = {
  of: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
  add: two(0x92),
  div: two(0x95),
  sqrt: (of: Code): Code => of.concat(0x91),
  isAbove: two(0x5e),
  load: (at: Code): Code => at.concat(0x2a, 2, 0),
  store: (at: Code, value: Code): Code => at.concat(value, 0x38, 2, 0),
};

/** Four numbers of 32 bits. `offset` is in bytes. */
export const f32x4 = {
  all: (value: Code): Code => value.concat(simd(0x13)),
  lane: (lane: 0 | 1 | 2 | 3, of: Code): Code => of.concat(simd(0x1f), lane),
  add: two(...simd(0xe4)),
  sub: two(...simd(0xe5)),
  mul: two(...simd(0xe6)),
  max: two(...simd(0xe9)),
  load: (at: Code, offset = 0): Code => at.concat(simd(0x00), 2, unsigned(offset)),
  /** The one number there, four times. */
  loadAll: (at: Code): Code => at.concat(simd(0x09), 2, 0),
  store: (at: Code, value: Code, offset = 0): Code => at.concat(value, simd(0x0b), 2, unsigned(offset)),
};

/** Eight whole numbers of 8 bits there, as 16 bits. */
export const i8x8 = {
  load: (at: Code, offset = 0): Code => at.concat(simd(0x01), 0, unsigned(offset)),
};

/** Of eight numbers of 16 bits the first or the last four, as {@link f32x4}. */
export const i16x8 = {
  first: (of: Code): Code => of.concat(simd(0xa7), simd(0xfa)),
  last: (of: Code): Code => of.concat(simd(0xa8), simd(0xfa)),
};

/** Runs `body`, then adds `step` to the counter, and again as long as that is below `end`: once at least. */
export function repeat(counter: Local, step: number | Code, end: Code, body: Code): Code {
  const added = typeof step === "number" ? i32.of(step) : step;
  return [0x03, NOTHING].concat(body, i32.isBelow(counter.tee(i32.add(counter.get, added)), end), 0x0d, 0, END);
}

export function when(condition: Code, body: Code): Code {
  return condition.concat(0x04, NOTHING, body, END);
}

const END = 0x0b;
const NOTHING = 0x40;

/** The bytes of a module with these kernels and a memory, `memory`, of so many bytes at least. */
export function moduleOf(kernels: readonly Kernel[], memory: number): Uint8Array<ArrayBuffer> {
  const types = kernels.map(({ parameters }) => [0x60, ...listOf(Array.from({ length: parameters }, () => [SORTS.i32])), 0]);
  const exported = kernels.map(({ name }, at) => [...text(name), 0x00, ...unsigned(at)]);
  const sections: readonly (readonly [id: number, parts: readonly Code[]])[] = [
    [1, types],
    [3, kernels.map((_, at) => unsigned(at))],
    [5, [[0, ...unsigned(Math.ceil(memory / PAGE))]]],
    [7, [...exported, [...text("memory"), 0x02, 0]]],
    [10, kernels.map(({ body }) => body)],
  ];
  return Uint8Array.from([...MAGIC, ...sections.flatMap(([id, parts]) => [id, ...sized(listOf(parts))])]);
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const PAGE = 65_536;

function listOf(parts: readonly Code[]): Code {
  return unsigned(parts.length).concat(...parts);
}

function sized(code: Code): Code {
  return unsigned(code.length).concat(code);
}

function text(written: string): Code {
  return sized(Array.from(written, (letter) => letter.charCodeAt(0)));
}

/** Seven bits a byte, the lowest first. */
function unsigned(value: number): Code {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)];
}

function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isWhole = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isWhole ? [low] : [low | 0x80, ...signed(rest)];
}
