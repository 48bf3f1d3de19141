import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/domain/rules/inquiry-summary.ts';
import { isFaithful } from '../../../src/domain/rules/translation.ts';

const original = {
  subject: 'Вывод [[PAYMENT_1_aacappee]]',
  text: 'Прошло 3 дня, а [[AMOUNT_1_aacappee]] нет.',
};
const faithful = {
  subject: 'Withdrawal [[PAYMENT_1_aacappee]]',
  text: '3 days, and no [[AMOUNT_1_aacappee]].',
};

describe('a translation', () => {
  it('that keeps every placeholder and number is taken', () => {
    expect(isFaithful(original, faithful)).toBe(true);
  });

  it.each([
    ['loses a placeholder', { text: '3 days and nothing.' }],
    ['has one twice', { text: `${faithful.text} [[AMOUNT_1_aacappee]]` }],
    ['has one of another run', { text: '3 days, and no [[AMOUNT_1_deadbeep]].' }],
    ['has one that nobody made', { text: `${faithful.text} [[PAN_1]]` }],
    ['changes a number', { text: faithful.text.replace('3', '5') }],
    ['adds a number', { text: `${faithful.text} 100` }],
    ['adds one in digits of another script', { text: `${faithful.text} １` }],
    ['adds a link', { text: `${faithful.text} https://evil.example` }],
    ['adds an address', { text: `${faithful.text} a@evil.example` }],
    ['mentions somebody', { text: `${faithful.text} <!channel>` }],
    ['goes on and on', { text: faithful.text + ' and more'.repeat(200) }],
  ])('that %s is not', (_name, changed) => {
    expect(isFaithful(original, { ...faithful, ...changed })).toBe(false);
  });
});

it('without a model, what is asked, what is named and the first sentences are told', () => {
  const text =
    'Добрый день!\n\nКогда придут деньги по WD-20931? Карта 4111111111111111. Жду ответа. Спасибо.';
  const mention = {
    type: 'payment_id',
    value: 'WD-20931',
    masked: 'WD-20931',
    valid: true,
    quoted: '',
  } as const;
  expect(summarise(text, [{ kind: 'when', quote: '', topic: 'wd_pending' }], [mention])).toEqual({
    asks: ['when'],
    identifiers: ['WD-20931'],
    sentences: ['Когда придут деньги по WD-20931?', 'Карта ****1111.'],
  });
});
