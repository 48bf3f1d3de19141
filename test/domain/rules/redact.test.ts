import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { placeholdersIn, redact } from '../../../src/domain/rules/redaction/redact.ts';

const given = { now: new Date('2026-03-11T08:00:00Z'), timeZone: 'UTC', random: randomBytes };
const people = ['Yuriy Kovalyov', 'Юрий Ковалёв', 'Li Xiaoming', '李小明', 'yuriy.kovalyov'];

function redacted(text: string) {
  return redact([text], people, given);
}
/** The text with every placeholder as its kind alone. */
function kinds(text: string): string {
  return redacted(text).texts[0]!.replace(/\[\[([A-Z]+)_\d+_[a-p]{8}\]\]/g, '<$1>');
}

describe('what is taken out', () => {
  it.each([
    ['My card 4111 1111 1111 1111, cvv 123', 'My card <PAN>, <CODE>'],
    ['карта ****1111 и CY****3000', 'карта ****<CARD> и <CARD><CARD>'],
    ['汇至 GB82 WEST ****5432', '汇至 <CARD><CARD>'],
    ['Send it to GB82 WEST 1234 5698 7654 32 please', 'Send it to <IBAN> please'],
    ['to 0x52908400098527886E0F7030069857D2E4169EE7 now', 'to <WALLET> now'],
    ['паспорт 4509 123456', 'паспорт <DOCUMENT>'],
    ['护照号码是E12345678', '护照号码是<DOCUMENT>'],
    ['call me on +44 20 7946 0958', 'call me on <PHONE>'],
    ['write to yuriy@example.com or юрий@почта.рф', 'write to <EMAIL> or <EMAIL>'],
    ['WD-20931 of 5,000 USD from account 88123456', '<PAYMENT> of <AMOUNT> from account <LOGIN>'],
    ['on 12 March 2026, not yesterday', 'on <DATE>, not yesterday'],
    ['My password is hunter2!', 'My password is <SECRET>'],
    ['пароль: qwerty-77', 'пароль: <SECRET>'],
    ['我的密码是abc12345', '我的密码是<SECRET>'],
    ['see https://evil.example/x?y=1 and evil.example/pay', 'see <LINK> and <LINK>'],
    ['I live at 12 Baker Street, London', 'I live at <ADDRESS>'],
    ['мой адрес: г. Москва, ул. Ленина, д. 5', 'мой адрес: <ADDRESS>'],
    ['地址：北京市朝阳区建国路88号', '地址：<ADDRESS>'],
    ['我住在北京市朝阳区建国路八十八号', '<ADDRESS>'],
    ['ticket QX99-ABC77 and 123 456 789', 'ticket <REFERENCE> and <NUMBER>'],
  ])('%s', (written, expected) => {
    expect(kinds(written)).toBe(expected.normalize('NFKC'));
  });

  it.each([
    ['this is Yuriy', 'this is <NAME>'],
    ['from YURII KOVALEV himself', 'from <NAME> <NAME> himself'],
    ['для Юрия Ковалёва и Юрию', 'для <NAME> <NAME> и <NAME>'],
    ['我是李小明，李先生', '我是<NAME>，<NAME>'],
    ['小明的账户', '<NAME>的账户'],
    ['Li Xiaoming asked; li is a word', '<NAME> <NAME> asked; li is a word'],
    ['Kind regards,\nSvetlana P.', 'Kind regards,\n<NAME>'],
    ['С уважением,\nСветлана Петрова', 'С уважением,\n<NAME>'],
    ['谢谢\n王芳', '谢谢\n<NAME>'],
    ['收款人：张伟', '收款人：<NAME>'],
    ['my wife Anna Smirnova paid', 'my wife <NAME> paid'],
    ['我也代表Maria Rossi：谢谢', '我也代表<NAME>：谢谢'],
    ['Beneficiary: JOHN SMITH', 'Beneficiary: <NAME>'],
  ])('names: %s', (written, expected) => {
    expect(kinds(written)).toBe(expected.normalize('NFKC'));
  });

  it('sees through characters that nobody sees', () => {
    expect(kinds('4111\u200b1111\u00ad1111\u20601111 \u202eYu\u200briy\u202c')).toBe('<PAN> <NAME>');
    expect(kinds('４１１１ １１１１ １１１１ １１１１')).toBe('<PAN>');
  });

  it.each([
    'Where is my withdrawal? It was rejected and I do not know why.',
    'Почему отклонили документ? Что мне нужно прислать?',
    '我的出金为什么还没有到账？请问要等多久？',
    'Dear Support Team',
  ])('leaves an ordinary question: %s', (written) => {
    expect(kinds(written)).toBe(written.normalize('NFKC'));
  });
});

describe('the way back', () => {
  it('restores everything but secrets, also in another order', () => {
    const text = 'Yuriy asks about WD-20931, card 4111111111111111, password: hunter22, WD-20931 again';
    const { texts, restore } = redacted(text);
    expect(restore(texts[0]!)).toBe(
      'Yuriy asks about WD-20931, card [pan], password: [secret], WD-20931 again',
    );
    const [, payment] = placeholdersIn(texts[0]!);
    expect(texts[0]!.split(payment!)).toHaveLength(3);
    expect(restore(`about ${payment}`)).toBe('about WD-20931');
  });

  it('takes nothing for a placeholder that it did not make', () => {
    const { texts, restore } = redacted('[[PAN_1_abcdefgh]] and [[NAME_1]]');
    expect(placeholdersIn(texts[0]!)).toEqual([]);
    expect(restore('[[PAN_1_abcdefgh]]')).toBe('[[PAN_1_abcdefgh]]');
  });

  it('makes other placeholders each time', () => {
    expect(redacted('Yuriy').texts).not.toEqual(redacted('Yuriy').texts);
  });
});

it('reads six thousand characters and no more', () => {
  const long = `${'Где мой вывод 500 USD? '.repeat(2000)} 4111111111111111`;
  const { texts } = redacted(long);
  expect(texts[0]!.length).toBeLessThan(60_000);
});
