/** A verb of the command line: what it takes, what it does, and the code it exits with. */
export interface Verb {
  usage: string;
  help: string;
  run(words: string[]): Promise<number>;
}
