/** Pieces of a page have no name of their own, and none ever moves: each goes by its number. */
export function numbered<Piece>(pieces: readonly Piece[]): readonly { readonly at: number; readonly piece: Piece }[] {
  return pieces.map((piece, at) => ({ at, piece }));
}
