import type { LanguageSentences } from './language-sentences.ts';

export const russian: LanguageSentences = {
  tag: 'ru',
  charset: 'koi8-r',
  person: 'Сергей Волков',
  messages: [
    'Спасибо за быстрый ответ.\n\nПополнение до сих пор не видно на моём счёте. Проверьте, пожалуйста, ещё раз.',
    'Я загрузил выписку из банка, которую вы просили. Нужно ли от меня что-нибудь ещё?',
    'Нет, это не тот перевод. Я спрашиваю о том, который отправил в понедельник утром.',
  ],
  closing: 'С уважением,',
  earlier: 'Уважаемый клиент,\nмы получили ваш запрос и ищем платёж.\nПришлите, пожалуйста, выписку.',
  attributions: [
    'пн, 9 мар. 2026 г. в 10:15, N <A>:',
    '9 марта 2026 г., в 10:15, N <A> написал(а):',
    '09.03.2026 10:15, N пишет:',
  ],
  fields: ['От', 'Отправлено', 'Кому', 'Тема'],
  originalMessage: 'Исходное сообщение',
  taglines: ['Отправлено с iPhone', 'Получить Outlook для iOS'],
  absences: [
    [
      'Автоматический ответ: Ваш вывод',
      'Меня нет в офисе, я вернусь 16 марта. По срочным вопросам обращайтесь к моей коллеге.',
    ],
    ['Автоответ: документы', 'Спасибо за ваше письмо. Я в отпуске до 20 марта и не читаю почту.'],
  ],
  hard: [
    'На следующей неделе меня не будет в офисе, поэтому ответьте, пожалуйста, до пятницы.',
    'В вашем автоматическом письме написано, что пополнение отклонено. Почему, и когда вернут деньги?',
    'Моё прошлое письмо к вам вернулось как недоставленное. Вы получили документы?',
  ],
};
export const ukrainian: LanguageSentences = {
  tag: 'uk',
  charset: 'windows-1251',
  person: 'Олена Шевченко',
  messages: [
    'Дякую за швидку відповідь.\n\nПоповнення досі не видно на моєму рахунку. Перевірте, будь ласка, ще раз.',
    'Я завантажила виписку з банку, яку ви просили. Чи потрібно від мене щось іще?',
  ],
  closing: 'З повагою,',
  earlier: 'Шановний клієнте,\nми отримали ваш запит і шукаємо платіж.\nНадішліть, будь ласка, виписку.',
  attributions: [
    'пн, 9 бер. 2026 р. о 10:15 N <A> пише:',
    '9 бер. 2026 р. о 10:15 N <A> пише:',
    '09.03.26 10:15, N пише:',
  ],
  fields: ['Від', 'Надіслано', 'Кому', 'Тема'],
  originalMessage: 'Оригінальне повідомлення',
  taglines: ['Надіслано з iPhone', 'Отримати Outlook для iOS'],
  absences: [
    [
      'Автоматична відповідь: Виведення',
      'Мене немає в офісі, я повернуся 16 березня. З термінових питань звертайтеся до моєї колеги.',
    ],
    ['Автовідповідь: документи', 'Дякую за ваш лист. Я у відпустці до 20 березня і не читаю пошту.'],
  ],
  hard: [
    'Наступного тижня мене не буде в офісі, тому дайте, будь ласка, відповідь до п’ятниці.',
    'У вашому автоматичному листі написано, що поповнення відхилено. Чому, і коли повернуть гроші?',
  ],
};
export const polish: LanguageSentences = {
  tag: 'pl',
  charset: 'iso-8859-2',
  person: 'Łukasz Wójcik',
  messages: [
    'Dziękuję za szybką odpowiedź.\n\nWpłaty nadal nie widać na moim koncie. Czy mogliby Państwo sprawdzić jeszcze raz?',
    'Przesłałem wyciąg z banku, o który Państwo prosili. Czy potrzebują Państwo czegoś jeszcze?',
  ],
  closing: 'Z poważaniem',
  earlier: 'Szanowny Kliencie,\notrzymaliśmy zapytanie i szukamy płatności.\nProsimy o przesłanie wyciągu.',
  attributions: [
    'pon., 9 mar 2026 o 10:15 N <A> napisał(a):',
    'Wiadomość napisana przez N <A> w dniu 9 mar 2026, o godz. 10:15:',
    'W dniu 9.03.2026 o 10:15, N pisze:',
  ],
  fields: ['Od', 'Wysłane', 'Do', 'Temat'],
  originalMessage: 'Wiadomość oryginalna',
  taglines: ['Wysłane z iPhone’a', 'Pobierz program Outlook dla systemu iOS'],
  absences: [
    [
      'Odpowiedź automatyczna: Wypłata',
      'Jestem poza biurem i wracam 16 marca. W pilnych sprawach proszę o kontakt z moją koleżanką.',
    ],
    [
      'Autoodpowiedź: dokumenty',
      'Dziękuję za wiadomość. Przebywam na urlopie do 20 marca i nie mam dostępu do poczty.',
    ],
  ],
  hard: [
    'W przyszłym tygodniu będę poza biurem, więc proszę o odpowiedź przed piątkiem.',
    'W Państwa automatycznej wiadomości jest napisane, że wpłata została odrzucona. Dlaczego i kiedy dostanę pieniądze z powrotem?',
  ],
};
export const simplified: LanguageSentences = {
  tag: 'zh-Hans',
  charset: 'gb18030',
  person: '王小明',
  messages: [
    '谢谢您的快速回复。\n\n这笔存款还没有显示在我的账户里，请您再帮我查一下。',
    '您要求的银行流水我已经上传了，请问还需要我提供别的资料吗？',
    '不是这笔转账，我问的是星期一早上汇出的那一笔，麻烦确认。',
  ],
  closing: '此致\n敬礼',
  earlier: '尊敬的客户，\n我们已收到您的请求，正在查找这笔款项。\n请把银行流水发给我们。',
  attributions: [
    'N <A> 于2026年3月9日周一 10:15写道：',
    '2026年3月9日 10:15，N <A> 写道：',
    '在 2026/3/9 10:15, N 写道:',
  ],
  fields: ['发件人', '发送时间', '收件人', '主题'],
  originalMessage: '邮件原件',
  taglines: ['发自我的 iPhone', '获取 Outlook for iOS'],
  absences: [
    ['自动答复: 提款', '我现在不在办公室，3月16日回来。如有急事，请联系我的同事。'],
    ['自动回复：文件', '您好，您的邮件我已经收到。我正在休假，3月20日之前无法回复邮件。'],
  ],
  hard: [
    '下周我不在办公室，请在星期五之前回复我，我走之前需要这笔钱。',
    '你们的自动邮件说我的存款被拒绝了。请问是什么原因，什么时候退款？',
    '我上一封邮件被退信了，请问你们收到我的文件了吗？',
  ],
};
export const traditional: LanguageSentences = {
  tag: 'zh-Hant',
  charset: 'big5',
  person: '陳美玲',
  messages: [
    '謝謝您的快速回覆。\n\n這筆存款還沒有顯示在我的帳戶裡，請您再幫我查一下。',
    '您要求的銀行對帳單我已經上傳了，請問還需要我提供別的資料嗎？',
  ],
  closing: '敬祝 順心',
  earlier: '親愛的客戶，\n我們已收到您的請求，正在查找這筆款項。\n請把銀行對帳單寄給我們。',
  attributions: [
    'N <A> 於 2026年3月9日週一 上午10:15寫道：',
    'N <A> 於 2026年3月9日 上午10:15 寫道：',
    'N 於 2026/3/9 10:15 寫道:',
  ],
  fields: ['寄件者', '寄件日期', '收件者', '主旨'],
  originalMessage: '原始郵件',
  taglines: ['從我的 iPhone 傳送', '取得 iOS 版 Outlook'],
  absences: [
    ['自動回覆: 提款', '我目前不在辦公室，3月16日回來。如有急事，請聯絡我的同事。'],
    ['不在辦公室：文件', '您好，您的來信我已經收到。我正在休假，3月20日之前無法回覆郵件。'],
  ],
  hard: [
    '下週我不在辦公室，請在星期五之前回覆我，我離開之前需要這筆錢。',
    '你們的自動郵件說我的存款被拒絕了。請問是什麼原因，什麼時候退款？',
  ],
};
export const japanese: LanguageSentences = {
  tag: 'ja',
  charset: 'iso-2022-jp',
  person: '山田太郎',
  messages: [
    '早速のご返信ありがとうございます。\n\n入金がまだ口座に反映されていません。もう一度ご確認いただけますでしょうか。',
    'ご依頼の銀行明細をアップロードしました。他に必要なものはありますか。',
  ],
  closing: 'よろしくお願いいたします。',
  earlier: 'お客様\nお問い合わせを受け付け、入金を確認しております。\n銀行明細をお送りください。',
  attributions: [
    '2026年3月9日(月) 10:15 N <A>:',
    '2026/03/09 10:15、N <A>のメール:',
    '2026/03/09 10:15、N さんは書きました:',
  ],
  fields: ['差出人', '送信日時', '宛先', '件名'],
  originalMessage: '元のメッセージ',
  taglines: ['iPhoneから送信', 'iOS 版 Outlook を入手'],
  absences: [
    [
      '自動応答: 出金について',
      'ただいま不在にしております。3月16日に戻ります。お急ぎの場合は同僚までご連絡ください。',
    ],
    [
      '不在通知：書類',
      'メールをいただきありがとうございます。3月20日まで休暇をいただいており、返信できません。',
    ],
  ],
  hard: [
    '来週は会社を不在にしますので、金曜日までにお返事をいただけますか。',
    '自動メールに入金が拒否されたと書いてありました。理由は何ですか。いつ返金されますか。',
  ],
};
