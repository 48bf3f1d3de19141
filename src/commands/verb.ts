/** A verb of the command line: what it takes, what it does, and the code it exits with. */
export interface Verb {
  usage: string;
  help: string;
  /** It takes no words of its own. */
  wordless?: true;
  run(words: string[]): Promise<number>;
}
