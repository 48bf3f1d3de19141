/** A sentence and everything it mentions, as "type value"; " ?" behind it when its own check digits do not hold. */
export type MentionSentence = [text: string, ...mentions: string[]];
