/** Slack's answer `{ok: false, error}`: `error` is the word Slack uses, `places` its response_metadata.messages. */
export class SlackRefusal extends Error {
  override name = 'SlackRefusal';
  readonly places: string[];

  constructor(error: string, places: string[] = []) {
    super(error);
    this.places = places;
  }
}
