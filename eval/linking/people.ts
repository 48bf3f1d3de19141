import type { Dice } from './dice.ts';

export type Tongue = 'en' | 'ru' | 'zh';
export interface Name {
  /** As a passport has it. */
  latin: string;
  /** As its owner writes it; '' where that is the same. */
  native: string;
  surname: string;
}

const english = {
  given:
    'Anna James Maria Peter Laura Daniel Sophie Mark Elena Thomas Julia Paul Clara Simon Nina Oscar'.split(
      ' ',
    ),
  family: 'Fischer Brown Rossi Keller Murphy Novak Martin Costa Walker Berg Hughes Silva Moreau Jensen'.split(
    ' ',
  ),
};
/** Given name, male or female, and surname: Latin, then Cyrillic. Several surnames are spelt in more than one way. */
const russian = {
  male: [
    ['Sergei', 'Сергей'],
    ['Iurii', 'Юрий'],
    ['Dmitrii', 'Дмитрий'],
    ['Aleksei', 'Алексей'],
    ['Evgenii', 'Евгений'],
    ['Mikhail', 'Михаил'],
  ],
  female: [
    ['Mariia', 'Мария'],
    ['Olga', 'Ольга'],
    ['Kseniia', 'Ксения'],
    ['Tatiana', 'Татьяна'],
    ['Iuliia', 'Юлия'],
  ],
  family: [
    ['Petrov', 'Петров'],
    ['Kovalev', 'Ковалёв'],
    ['Shcherbakov', 'Щербаков'],
    ['Khokhlov', 'Хохлов'],
    ['Zhukov', 'Жуков'],
    ['Tsvetaev', 'Цветаев'],
    ['Solovev', 'Соловьёв'],
    ['Ivanov', 'Иванов'],
  ],
} as const;
const chinese = {
  family: [
    ['Wang', '王'],
    ['Li', '李'],
    ['Zhang', '张'],
    ['Chen', '陈'],
    ['Zeng', '曾'],
    ['Lyu', '吕'],
    ['Xie', '解'],
  ],
  given: [
    ['Xiaoming', '小明'],
    ['Wei', '伟'],
    ['Fang', '芳'],
    ['Jianguo', '建国'],
    ['Lihua', '丽华'],
    ['Haoran', '浩然'],
    ['Yating', '雅婷'],
  ],
} as const;

/** A name; `kin` gives somebody of that family. */
export function nameOf(chance: Dice, tongue: Tongue, kin: Name | null = null): Name {
  if (tongue === 'en') {
    const surname = kin?.surname ?? chance.pick(english.family);
    return { latin: `${chance.pick(english.given)} ${surname}`, native: '', surname };
  }
  if (tongue === 'ru') {
    const [latin, native] =
      russian.family.find(([stem]) => stem === kin?.surname) ?? chance.pick(russian.family);
    const isWoman = chance.chance(0.5);
    const [given, givenNative] = chance.pick<readonly [string, string]>(
      isWoman ? russian.female : russian.male,
    );
    const ending = isWoman ? ['a', 'а'] : ['', ''];
    return {
      latin: `${given} ${latin}${ending[0]}`,
      native: `${givenNative} ${native}${ending[1]}`,
      surname: latin,
    };
  }
  const [latin, native] =
    chinese.family.find(([name]) => name === kin?.surname) ?? chance.pick(chinese.family);
  const [given, givenNative] = chance.pick(chinese.given);
  return { latin: `${latin} ${given}`, native: `${native}${givenNative}`, surname: latin };
}
