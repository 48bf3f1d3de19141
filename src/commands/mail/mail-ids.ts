/** The ids among the words, each once. What is no id comes as a sentence. */
export function readMailIds(words: string[]): { ids: number[]; problems: string[] } {
  // Fifteen digits are read exactly.
  const isId = (word: string) => /^[1-9]\d{0,14}$/.test(word);
  return {
    ids: [...new Set(words.filter(isId).map(Number))],
    problems: words
      .filter((word) => !isId(word))
      .map(
        (word) =>
          `${JSON.stringify(word)} is not the id of a mail. Ids are numbers; casedesk mail list shows them.`,
      ),
  };
}
