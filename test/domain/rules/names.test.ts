import { describe, expect, test } from 'vitest';
import type { LinkInput } from '../../../src/domain/model/linking.ts';
import { nameEvidence } from '../../../src/domain/rules/linking/names.ts';
import { readingsOf } from '../../../src/domain/rules/linking/pinyin.ts';
import { findPeople } from '../../../src/domain/rules/redaction/people.ts';

/** What a client's name, in Latin letters and in his own, is worth beside this sender's name and text. */
function worth(name: string, nameNative: string | null, people: string): number {
  const clients = [{ externalId: 'CL-1', name, nameNative }];
  const input = { clients, cues: { people } } as unknown as LinkInput;
  return nameEvidence('CL-1', input)[0]?.weight ?? 0;
}
const agrees = 0.35;
const sounds = 0.15;

describe('a client registered in Chinese', () => {
  test.each([
    ['王小明', 'Xiaoming Wang'],
    ['王小明', 'WANG Xiao Ming'],
    ['王小明', 'Hello\nXiao-Ming Wang\nShanghai'],
    ['王小明', 'Wáng Xiǎomíng'],
    ['王小明', 'Wang, Xiaoming'],
    ['王小明', 'WangXiaoMing'],
    ['张伟', 'Wei Zhang'],
    ['单立人', 'Shan Liren'],
    ['曾国藩', 'Guofan Zeng'],
    ['仇英', 'Qiu Ying'],
    ['區桂芝', 'Ou Guizhi'],
    ['区桂芝', 'Qu Guizhi'],
    ['翟天临', 'Zhai Tianlin'],
    ['乐嘉', 'Yue Jia'],
    ['吕布', 'LYU BU'],
    ['吕布', 'Lü Bu'],
    ['吕布', 'LV BU'],
    ['呂布', 'Lu Bu'],
    ['欧阳娜娜', 'Nana Ouyang'],
    ['歐陽娜娜', 'Ou Yang Na Na'],
    ['尉迟恭', 'Yuchi Gong'],
    ['李西安', "Li Xi'an"],
    ['任长霞', 'Ren Changxia'],
  ])('%s is heard in %s', (han, people) => {
    expect(worth(han, null, people)).toBe(sounds);
    expect(worth(han, han, people)).toBe(sounds);
  });

  test.each([
    ['王小明', 'Wang Xiaoling'],
    ['王小明', 'Xiaoming Huang'],
    ['王小明', 'Xiaoming'],
    ['王小明', 'Wang Wei'],
    ['王小明', 'Wang\nXiaoming'],
    ['王小明', 'ask Wang about it; Xiaoming'],
    ['王伟', 'wangwei'],
    ['王小明', 'Wong Siu Ming'],
    ['谢伟', 'Hsieh Wei'],
    ['李安', 'a Li-Ion battery'],
  ])('%s is not heard in %s', (han, people) => {
    expect(worth(han, han, people)).toBe(0);
  });

  test('in the other script he is he himself', () => {
    expect(worth('王晓东', null, '此致\n王曉東')).toBe(agrees);
    expect(worth('陳偉', null, '陈卫')).toBe(0);
  });
});

describe('a client registered in Latin letters', () => {
  test.each([
    ['Wang Xiaoming', '王小明'],
    ['XIAOMING WANG', '你好\n我的出金还没有到账。\n王晓明'],
    ['Wang Xiaoming', '我叫王小明，出金还没到。'],
    ['Wang Xiaoming', '姓名：王小明\n出金'],
    ['Zeng Wei', '曾伟'],
    ['Ouyang Nana', '歐陽娜娜'],
  ])('%s may be who signs %s', (name, people) => {
    expect(worth(name, null, people)).toBe(sounds);
    expect(worth(name, '', people)).toBe(sounds);
  });

  test.each([
    ['Wang Xiaoming', '王小玲'],
    ['Wang Xiaoming', '我问王小明的经理'],
    ['Li An', '这里安全吗'],
    ['Anna Fischer', '安娜'],
    ['Wang Xiaoming', '汪晓梅'],
  ])('%s is not who signs %s', (name, people) => {
    expect(worth(name, null, people)).toBe(0);
  });

  test('has his name agree with its syllables apart', () => {
    expect(worth('Wang Xiaoming', null, 'Wang Xiao Ming')).toBe(agrees);
    expect(worth('Wang Xiao Ming', null, 'Xiaoming WANG')).toBe(agrees);
    expect(worth('Wang Xiaoming', null, 'Wang Xiao')).toBe(0);
  });
});

describe('one Russian name', () => {
  test.each([
    ['Александр Петров', ['Aleksandr Petrov', 'Alexander Petrov', 'Alexandr Petrov', 'Petrov Aleksander']],
    ['Евгений Соловьёв', ['Yevgeny Solovyov', 'Evgenii Solovev', 'Evgeniy Soloviev', 'Yevgeniy Solovyev']],
    ['Дмитрий Чайковский', ['Dmitry Chaikovsky', 'Dmitrii Chaikovskii', 'Dmitriy Tchaykovskiy']],
    ['Мария Хохлова', ['Maria Khokhlova', 'Mariya Hohlova', 'Mariia Xoxlova']],
    ['Наталья Цой', ['Natalia Tsoi', 'Natalya Tsoy', 'Nataliya Tsoy']],
    ['Ксения Филиппова', ['Xenia Filippova', 'Kseniya Philippova', 'Kseniia Filippova']],
    ['Виктор Щербаков', ['Victor Shcherbakov', 'Viktor Scherbakov']],
    ['Максим Юдин', ['Maxim Yudin', 'Maksim Iudin']],
  ])('%s is known in its spellings', (native, spellings) => {
    for (const one of spellings) {
      expect([one, worth('', native, one)]).toEqual([one, agrees]);
      expect([one, worth(one, null, native)]).toEqual([one, agrees]);
      for (const other of spellings)
        expect([one, other, worth(one, null, other)]).toEqual([one, other, agrees]);
    }
  });

  test.each([
    ['Александр Петров', 'Aleksandra Petrova'],
    ['Александр Петров', 'Alexander Petrenko'],
    ['Мария Иванова', 'Marina Ivanova'],
    ['Виктор Щербаков', 'Viktoria Shcherbakova'],
    ['Евгений Соловьёв', 'Evgenia Solovieva'],
  ])('%s is not %s', (native, other) => {
    expect(worth('', native, other)).toBe(0);
    expect(worth(other, null, native)).toBe(0);
  });
});

test('a name is hidden from a model in either way of writing it', () => {
  const found = (text: string, name: string) =>
    findPeople(text, [name]).map(({ start, end }) => text.slice(start, end));
  expect(found('Regards, Xiao Ming Wang', '王小明')).toEqual(['Xiao Ming Wang']);
  expect(found('此致\n王小明', 'Wang Xiaoming')).toEqual(['王小明']);
});

test('frequent characters of names are read as the dictionaries read them, also in traditional writing', () => {
  const read = (text: string) => [...text].map((one) => readingsOf(one)[0]).join(' ');
  expect(read('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗')).toBe(
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo',
  );
  expect(read('張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮蕭葉閻餘潘')).toBe(
    'zhang liu chen yang huang zhao wu sun ma luo zheng xie xu deng feng xiao ye yan yu pan',
  );
  expect(read('伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞')).toBe(
    'wei fang na xiu min jing li qiang lei jun yang yong yan jie juan tao ming chao lan xia',
  );
  expect(readingsOf('a')).toEqual([]);
});
