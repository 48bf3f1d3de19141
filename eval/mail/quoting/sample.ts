/** One mail in the shape that a program gives an answer, and what a careful person says is new in it. */
export interface Sample {
  name: string;
  plain?: string;
  html?: string;
  subject?: string;
  /** Every text that a careful person accepts. */
  newTexts: string[];
}

export const answer = 'Thank you, I have sent the bank statement this morning.';
export const old = 'Dear client,\nplease send us the bank statement.\nNorthgate Support';
export const marked = '> Dear client,\n> please send us the bank statement.\n> Northgate Support';

/** An answer above what a program writes about the old mail. */
export function above(name: string, below: string): Sample {
  return { name, plain: `${answer}\n\n${below}`, newTexts: [answer] };
}

/** What a person wrote and a careless rule takes for history or a signature. */
export function whole(name: string, text: string): Sample {
  return { name, plain: text, newTexts: [text] };
}

export function only(name: string, plain: string, ...newTexts: string[]): Sample {
  return { name, plain, newTexts };
}
