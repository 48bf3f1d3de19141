/** Runs a delete that takes at most `most` rows until it finds fewer. Returns how many rows went. */
export async function deleteInPortions(
  deleteSome: () => Promise<{ numAffectedRows?: bigint }>,
  most: number,
): Promise<number> {
  let gone = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await deleteSome();
    gone += Number(numAffectedRows);
    if (numAffectedRows < BigInt(most)) return gone;
  }
}
