/** Files in work at once: enough to keep the parser busy, few enough that memory stays small. */
const mostAhead = 8;

/** Runs `work` over the items a little ahead of their turn and gives the results in order. `work` must not reject. */
export async function* readAhead<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    running.push(work(item));
    if (running.length >= mostAhead) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}
