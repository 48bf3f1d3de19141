import type { Tongue } from '../corpus.ts';

/** Words of dissatisfaction, and words that only sound so. `held` is left out of all tuning. */
export interface Complaints {
  /** The complaint itself is what the mail is about. */
  formal: string[];
  angry: string[];
  polite: string[];
  /** From an authority, a lawyer or the press. */
  urgent: string[];
  /** Worry, hurry or trouble elsewhere: no dissatisfaction about the service. */
  calm: string[];
  held: { formal: string[]; angry: string[]; polite: string[]; urgent: string[]; calm: string[] };
}

export const complaints: Record<Tongue, Complaints> = {
  en: {
    formal: [
      'I wish to make a formal complaint about the way you handled my case.',
      'This is a complaint. For three weeks you have fed me with promises.',
      'Please register my complaint against your support team.',
      'I will complain to CySEC and ask my bank for a chargeback.',
    ],
    angry: [
      'This is absolutely unacceptable!!!',
      'You are thieves, give me my money back!',
      'Nobody answers my mails, what a terrible service.',
      'I am sick and tired of your excuses.',
    ],
    polite: [
      'I must say that I am rather disappointed with how long this takes, it has caused me considerable trouble.',
      'With respect, I expected better from your company; I had to borrow money because of the delay.',
      'I have written four times already and not once received an answer, which is not what I would call good service.',
      'Unfortunately your mistake cost me 300 dollars and I would appreciate compensation.',
    ],
    urgent: [
      'P1|We are solicitors acting for your client and require a reply within seven days.',
      'P1|This is the Financial Ombudsman Service; we have received a complaint about your firm.',
    ],
    calm: [
      'I need the money for the rent, so I would be glad if it could be quick.',
      'Sorry to bother you again.',
      'My bank was of no help.',
      'It is a bit urgent for me.',
    ],
    held: {
      formal: [
        'Kindly treat this letter as an expression of my dissatisfaction and open a case with your complaints department.',
        'I want the way I was treated looked into by somebody independent, and I shall take it to the regulator if need be.',
        'I hereby raise a grievance regarding your conduct.',
      ],
      angry: [
        'What a bunch of crooks!',
        'My patience is at an end, this is a farce!',
        'You have been leading me by the nose for weeks.',
      ],
      polite: [
        'I am sorry to say that this whole experience has left me stressed and out of pocket.',
        'Being passed from one person to the next for days is tiring, and I feel let down.',
        'I had hoped for a little more care, as I missed a payment on my house because of this.',
      ],
      urgent: [
        'P1|I am a reporter with a daily newspaper and would like a statement from you about frozen client money.',
      ],
      calm: [
        'I am just curious, no rush.',
        'I know that you are busy, take your time.',
        'My old broker was a disaster, I like you better.',
      ],
    },
  },
  ru: {
    formal: [
      'Прошу зарегистрировать официальную жалобу на действия вашей компании.',
      'Это безобразие, третью неделю кормите обещаниями. Буду жаловаться в CySEC и вернуть платёж через банк.',
      'Направляю вам претензию по качеству обслуживания.',
      'Хочу подать жалобу на вашу службу поддержки.',
    ],
    angry: [
      'Это просто издевательство!!!',
      'Вы мошенники, верните мои деньги!',
      'Никто не отвечает на письма, ужасный сервис.',
      'Сколько можно кормить меня отписками!',
    ],
    polite: [
      'Должен сказать, что я разочарован: из-за задержки у меня серьёзные неудобства.',
      'При всём уважении, ожидал от вас лучшего, пришлось занимать деньги из-за вашей задержки.',
      'Пишу уже четвёртый раз и ни разу не получил ответа, так клиентов не обслуживают.',
      'К сожалению, по вашей ошибке я потерял 300 долларов и прошу это возместить.',
    ],
    urgent: [
      'P1|Мы, адвокаты вашего клиента, требуем ответа в течение семи дней.',
      'P1|Вам пишет управление полиции по экономическим преступлениям, запрос по вашему клиенту.',
    ],
    calm: [
      'Деньги нужны на аренду, буду рад, если получится побыстрее.',
      'Извините, что снова беспокою.',
      'Мой банк ничем не помог.',
      'Для меня это немного срочно.',
    ],
    held: {
      formal: [
        'Считайте это письмо выражением моего недовольства и передайте в отдел рассмотрения обращений.',
        'Требую служебной проверки того, как со мной обошлись, иначе обращусь к регулятору.',
        'Выражаю несогласие с вашими действиями и прошу дать им официальную оценку.',
      ],
      angry: ['Шайка жуликов!', 'Моё терпение лопнуло, цирк какой-то!', 'Неделями водите меня за нос.'],
      polite: [
        'Как ни жаль, вся эта история стоила мне нервов и денег.',
        'Утомительно, когда тебя днями передают от одного к другому; чувствую себя обманутым в ожиданиях.',
        'Надеялся на более внимательное отношение: из-за этого я просрочил платёж по ипотеке.',
      ],
      urgent: ['P1|Я корреспондент газеты и прошу комментарий о замороженных деньгах клиентов.'],
      calm: [
        'Просто любопытно, не срочно.',
        'Понимаю, что вы заняты, не торопитесь.',
        'Прежний брокер был кошмаром, у вас мне нравится.',
      ],
    },
  },
  zh: {
    formal: [
      '我要正式投诉你们的处理方式。',
      '你们拖了三个星期，再不处理我就向监管投诉，并且找银行退单！',
      '请登记我对客服的投诉。',
      '我对贵公司的服务提出投诉。',
    ],
    angry: [
      '简直太过分了！！！',
      '你们是骗子，还我钱！',
      '没有人回复邮件，服务太差了。',
      '受够了你们的敷衍！',
    ],
    polite: [
      '说实话我对你们的效率很失望，给我造成了很大的不便。',
      '恕我直言，因为你们的延误我只好向朋友借钱。',
      '我已经写了四封邮件，一次答复都没收到，这样的服务实在说不过去。',
      '很遗憾，由于你们的失误我损失了300美元，希望能得到赔偿。',
    ],
    urgent: [
      'P1|本律师事务所受贵司客户委托，要求七日内答复。',
      'P1|我们是公安机关经侦部门，需要贵司客户的资料。',
    ],
    calm: ['这钱要交房租，能快一点就好了。', '不好意思又打扰了。', '我的银行帮不上忙。', '对我来说有点急。'],
    held: {
      formal: [
        '请把这封信当作我的不满，转给负责处理客户意见的部门。',
        '我要求有独立的人来查你们是怎么对我的，不行就找主管机关。',
        '本人对贵司的做法表示强烈不满，请给出书面说法。',
      ],
      angry: ['一帮强盗！', '我的耐心到头了，简直是闹剧！', '几个星期了一直耍我。'],
      polite: [
        '这件事让我又费神又破财，实在心累。',
        '好几天被推来推去，真的很寒心。',
        '本以为你们会多用点心，结果我因此房贷逾期了。',
      ],
      urgent: ['P1|我是报社记者，想就客户资金被冻结一事请贵司回应。'],
      calm: ['就是好奇问问，不急。', '知道你们忙，慢慢来。', '以前那家券商很糟，还是你们好。'],
    },
  },
};
