import { validate } from 'node-cron';
import { plainAddress } from './domain/address.ts';

export interface Problem {
  variable: string;
  /** A sentence that goes on from the variable's name: "is missing." */
  what: string;
  example: string;
}

/** Reads variables one by one and collects what is wrong with them instead of stopping at the first. */
export class EnvironmentReader {
  readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();
  private readonly variables: Record<string, string | undefined>;
  private readonly readFile: (path: string) => string;

  constructor(variables: Record<string, string | undefined>, readFile: (path: string) => string) {
    this.variables = variables;
    this.readFile = readFile;
  }

  problem(variable: string, what: string, example: string): void {
    this.problems.push({ variable, what, example });
  }

  /** An empty variable is an absent one. */
  optional(variable: string): string | null {
    this.seen.add(variable);
    const value = this.variables[variable]?.trim();
    return value ? value : null;
  }

  text(variable: string, fallback: string): string {
    return this.optional(variable) ?? fallback;
  }

  required(variable: string, example: string): string {
    const value = this.optional(variable);
    if (value === null) this.problem(variable, 'is missing.', example);
    return value ?? '';
  }

  /** The variable itself, or the file that VARIABLE_FILE names, as secret stores mount them. */
  secret(variable: string, example: string): string {
    const value = this.optionalSecret(variable);
    if (value === null)
      this.problem(variable, `is missing. Set it, or name a file in ${variable}_FILE.`, example);
    return value ?? '';
  }

  optionalSecret(variable: string): string | null {
    const file = this.optional(`${variable}_FILE`);
    if (file === null) return this.optional(variable);
    this.seen.add(variable);
    try {
      return this.readFile(file).trim() || null;
    } catch {
      this.problem(`${variable}_FILE`, `names ${file}, which cannot be read.`, '/run/secrets/casedesk');
      return '';
    }
  }

  secretList(variable: string): string[] {
    const secrets = (this.optionalSecret(variable) ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (secrets.some((one) => one.length < 16))
      this.problem(
        variable,
        'holds a secret of fewer than 16 characters.',
        'a-long-random-secret,the-older-one',
      );
    return secrets;
  }

  /** 32 bytes as 64 hexadecimal digits or base64. */
  key(variable: string): Buffer {
    const example = 'the 64 characters that "openssl rand -hex 32" prints';
    const value = this.secret(variable, example);
    const key = keyOf(value);
    if (value !== '' && key.length !== 32)
      this.problem(variable, 'is not 32 bytes in hexadecimal or base64.', example);
    return key;
  }

  /** Such keys with commas between them; none when absent. */
  keys(variable: string): Buffer[] {
    const values = (this.optionalSecret(variable) ?? '').split(',').map((one) => one.trim());
    const keys = values.filter((value) => value !== '').map(keyOf);
    if (keys.some((key) => key.length !== 32))
      this.problem(
        variable,
        'holds something that is not 32 bytes in hexadecimal or base64.',
        'the-key-before,the-one-before-that',
      );
    return keys;
  }

  address(variable: string, example: string): string {
    const value = this.required(variable, example);
    const address = value === '' ? '' : plainAddress(value);
    if (address === null) this.problem(variable, 'is not a plain e-mail address.', example);
    return address ?? '';
  }

  oneOf<const Choice extends string>(variable: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.optional(variable);
    if (value === null) return fallback;
    const found = choices.find((choice) => choice === value);
    if (!found) this.problem(variable, `is none of ${choices.join(', ')}.`, fallback);
    return found ?? fallback;
  }

  someOf<const Choice extends string>(
    variable: string,
    choices: readonly Choice[],
    fallback: Choice[],
  ): Choice[] {
    const values = this.list(variable);
    if (values === null) return fallback;
    if (values.length === 1 && values[0] === 'none') return [];
    const unknown = values.filter((value) => !choices.some((choice) => choice === value));
    if (unknown.length > 0)
      this.problem(
        variable,
        `holds ${unknown.join(', ')}, which is none of ${choices.join(', ')}.`,
        fallback.join(','),
      );
    return choices.filter((choice) => values.includes(choice));
  }

  list(variable: string): string[] | null {
    const value = this.optional(variable);
    return value === null
      ? null
      : value
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '');
  }

  /** A number that may have a fraction, such as 1.5. */
  number(variable: string, fallback: number, least: number, most: number): number {
    return this.numbers(variable, [fallback], least, most)[0] ?? fallback;
  }

  /** Numbers separated by commas; at least one. */
  numbers(variable: string, fallback: number[], least: number, most: number): number[] {
    const values = this.list(variable);
    if (values === null) return fallback;
    const numbers = values.map(Number);
    if (numbers.length > 0 && numbers.every((one) => Number.isFinite(one) && one >= least && one <= most))
      return numbers;
    this.problem(variable, `is not a number from ${least} to ${most}.`, fallback.join(','));
    return fallback;
  }

  whole(variable: string, fallback: number, least: number, most: number): number {
    const value = this.optional(variable);
    if (value === null) return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    this.problem(variable, `is not a whole number from ${least} to ${most}.`, String(fallback));
    return fallback;
  }

  port(variable: string, fallback: number): number {
    return this.whole(variable, fallback, 0, 65_535);
  }

  cron(variable: string, fallback: string): string | null {
    const value = this.text(variable, fallback);
    if (value === 'off') return null;
    if (!validate(value)) this.problem(variable, 'is not a cron expression (or "off").', `"${fallback}"`);
    return value;
  }

  /** `rest` may only be set when `first` is: a half-filled group is a mistake, not a feature that is off. */
  group<Settings>(
    first: string,
    rest: string[],
    read: (value: string) => Settings,
    example = first.endsWith('_HOST') ? 'mail.firm.example' : 'xoxb-…',
  ): Settings | null {
    const value = this.optionalSecret(first);
    if (value !== null) return read(value);
    const lonely = rest.filter((variable) => this.optionalSecret(variable) !== null);
    if (lonely.length > 0) this.problem(first, `is missing although ${lonely.join(', ')} is set.`, example);
    return null;
  }

  /** A misspelt variable would silently be a default. */
  refuseUnknown(prefixes: string[]): void {
    for (const variable of Object.keys(this.variables)) {
      if (!prefixes.some((prefix) => variable.startsWith(prefix)) || this.seen.has(variable)) continue;
      if (this.seen.has(variable.replace(/_FILE$/, ''))) continue;
      const near =
        [...this.seen].find((known) => known.replace(/_/g, '') === variable.replace(/_/g, '')) ?? null;
      // Variables of an absent group were never read; they are known all the same.
      if (groupVariables.has(variable)) continue;
      this.problem(
        variable,
        `is not a variable of Casedesk${near ? `; did you mean ${near}?` : '.'}`,
        '(remove it)',
      );
    }
  }
}

const groupVariables = new Set(['SLACK_CONNECTIONS', 'SMTP_AUTH', 'SMTP_PASSWORD', 'SMTP_PASSWORD_FILE']);

function keyOf(value: string): Buffer {
  return /^[0-9a-f]{64}$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
}
