/** One answer of a person, before a mail program gives it its form. */
export interface Letter {
  message: string;
  closing: string;
  person: string;
  earlier: string;
  subject: string;
  attributions: [string, string, string];
  fields: [string, string, string, string];
  originalMessage: string;
  taglines: [string, string];
}
export interface Form {
  plain?: string;
  html?: string;
  /** Text that a careful person accepts, besides the message alone or with closing and name. */
  newTexts?: string[];
}
export interface Program {
  name: string;
  /** Only where these languages are written with it; all when absent. */
  only?: string[];
  write(letter: Letter): Form;
}

export const deskName = 'Northgate Support';
export const deskAddress = 'support@northgate.example';

export const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** Each line in an element of its own, an empty line as programs write it. */
export const divs = (text: string, tag = 'div') =>
  text
    .split('\n')
    .map((line) => `<${tag}>${line === '' ? '<br>' : escaped(line)}</${tag}>`)
    .join('');
export const signed = ({ message, closing, person }: Letter) => `${message}\n\n${closing}\n${person}`;
/** The four header lines that Outlook and its relatives put over the earlier mail. */
const headerLines = ({ fields, person, subject }: Letter): [string, string][] => [
  [`${fields[0]}:`, `${deskName} <${deskAddress}>`],
  [`${fields[1]}:`, '09.03.2026 10:15'],
  [`${fields[2]}:`, `${person} <client@elsewhere.example>`],
  [`${fields[3]}:`, subject],
];
export const plainHeader = (letter: Letter) =>
  headerLines(letter)
    .map(([name, value]) => `${name} ${value}`)
    .join('\n');
export const htmlHeader = (letter: Letter) =>
  headerLines(letter)
    .map(([name, value]) => `<b>${name}</b> ${escaped(value)}`)
    .join('<br>\n');
