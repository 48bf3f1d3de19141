import type { Voice } from './voiced-mail.ts';

/** Shenzhen in few words, Hong Kong in Cantonese, and Taiwan. */
export const chineseVoices: Record<string, Voice> = {
  shenzhen: {
    client: 'NB13005',
    mails: [
      {
        topics: ['wd_pending'],
        text: 'X/26-4711 到哪一步了',
        asks: ['X/26-4711 到哪一步了'],
        record: 'X/26-4711',
        must: /X\/26-4711|处理/,
      },
      {
        topics: ['dep_bank_missing'],
        text: '10号招行汇的8000美金 水单发过你们了 账上还是没有 查下',
        asks: ['查下'],
        record: 'D/26-7510',
        priority: 'P2',
        must: /8[,，]?000/,
      },
      { topics: ['doc_rejected'], text: '身份证又不给过 拍了四遍了 到底要怎么拍', asks: ['到底要怎么拍'] },
      {
        topics: ['dep_declined'],
        text: '银联一直提示受限 换了两张卡都一样 还有别的渠道没',
        asks: ['还有别的渠道没'],
      },
      { topics: ['wd_cancel_change'], text: '出金先别出 撤了 我要加仓', asks: ['出金先别出 撤了'] },
      {
        topics: ['kyc_status', 'dep_bank_missing'],
        text: '两个事 1 开户资料交了一周多了啥时候批 2 D/26-7510 那笔到没到',
        asks: ['开户资料交了一周多了啥时候批', 'D/26-7510 那笔到没到'],
        record: 'D/26-7510',
      },
      {
        topics: ['source_of_funds'],
        text: '为啥要我工资流水 卖房的钱 合同行不行',
        asks: ['为啥要我工资流水', '合同行不行'],
      },
      {
        topics: ['complaint'],
        complaint: true,
        text: '客服换了三个 每个说的都不一样 回复全是模板 你们这样做生意的？ 我要投诉 给个正式说法',
        asks: ['给个正式说法'],
      },
      { topics: ['dep_amount_diff'], text: '汇8000到账7965 35刀谁收的', asks: ['35刀谁收的'] },
      {
        topics: ['other'],
        text: '黄金隔夜利息多少 周三是不是三倍',
        asks: ['黄金隔夜利息多少', '周三是不是三倍'],
      },
    ],
  },
  hongkong: {
    client: 'NB13044',
    mails: [
      {
        topics: ['wd_not_received'],
        text: '你哋個system寫住已完成，但係我匯豐戶口等咗成個禮拜都未見錢，X/26-4755，麻煩查下錢去咗邊',
        asks: ['麻煩查下錢去咗邊'],
        record: 'X/26-4755',
        priority: 'P2',
      },
      {
        topics: ['dep_card_missing'],
        text: '尋日用Visa入咗五千蚊，銀行已經扣咗，個account仲係零，點解嘅？',
        asks: ['點解嘅？'],
      },
      {
        topics: ['poa_question'],
        text: '請問信用卡月結單得唔得做住址證明？水電煤都係用我老婆個名。',
        asks: ['請問信用卡月結單得唔得做住址證明？'],
        priority: 'P4',
      },
      {
        topics: ['wd_pending', 'complaint'],
        complaint: true,
        text: '喂，攞返自己啲錢都要等十日？？每次打嚟都話跟進緊，跟進到幾時呀？真係好離譜。再係咁我去證監會投訴。',
        asks: ['跟進到幾時呀？'],
      },
      {
        topics: ['selfie_or_link'],
        text: '影樣嗰步成日fail，條link又過咗期，唔該send過條新嘅俾我',
        asks: ['唔該send過條新嘅俾我'],
      },
      {
        topics: ['dep_double'],
        text: '我淨係撳咗一次入錢，點解張卡俾人碌咗兩次$2,000？多咗嗰筆幾時退返？',
        asks: ['點解張卡俾人碌咗兩次$2,000？', '多咗嗰筆幾時退返？'],
      },
      {
        topics: ['account_takeover'],
        priority: 'P1',
        text: '出事喇！有人入咗我個戶口改咗密碼，仲提緊款，唔係我做㗎，即刻幫我凍結！',
        asks: ['即刻幫我凍結！'],
      },
      {
        topics: ['contact_change'],
        text: '我轉咗電話號碼，舊嗰個已經cut咗，收唔到驗證碼，點改？',
        asks: ['點改？'],
        priority: 'P4',
      },
      {
        topics: ['corporate_docs'],
        text: '我間有限公司想喺你哋度開戶，要BR、CI同NAR1之外仲要啲乜？兩個股東使唔使都做驗證？',
        asks: ['要BR、CI同NAR1之外仲要啲乜？', '兩個股東使唔使都做驗證？'],
        priority: 'P4',
      },
      {
        topics: ['dep_third_party'],
        text: '我爸爸用佢個戶口幫我過咗三萬蚊，你哋話唔收要退返，點解同名先得？幾時退到？',
        asks: ['點解同名先得？', '幾時退到？'],
      },
    ],
  },
  taiwan: {
    client: 'NB13090',
    mails: [
      {
        topics: ['dep_crypto_missing'],
        text: '您好，我在 11/13 從幣安轉了 1500 顆 USDT（TRC20），鏈上早就確認完成了，後台卻還沒有入帳，能否協助確認？TxID 已附上，謝謝！',
        asks: ['能否協助確認？'],
        record: 'D/26-7560',
        priority: 'P2',
        must: /1[,，]?500/,
      },
      {
        topics: ['doc_language'],
        text: '想請教一下，我的戶籍謄本是中文的，需要翻成英文再去公證嗎？還是你們看得懂中文就可以了？',
        asks: ['需要翻成英文再去公證嗎？'],
        priority: 'P4',
      },
      {
        topics: ['name_mismatch'],
        text: '護照上的英文名字是 LIN YI-CHUN，銀行寫的是 Lin I Chun（威妥瑪拼音），系統說名字不一樣所以卡住了，請問該怎麼處理？',
        asks: ['請問該怎麼處理？'],
      },
      {
        topics: ['wd_rejected'],
        text: '昨天申請的出金今天被取消了，錢有退回帳戶，可是沒說原因耶。方便告訴我為什麼嗎？',
        asks: ['方便告訴我為什麼嗎？'],
      },
      {
        topics: ['wd_split_method'],
        text: '為什麼我的出金要拆成兩筆，一筆退刷卡、一筆匯到銀行？那張信用卡我已經剪掉了，可以全部匯到玉山銀行嗎？',
        asks: ['為什麼我的出金要拆成兩筆', '可以全部匯到玉山銀行嗎？'],
      },
      {
        topics: ['card_refund_arn'],
        text: '退刷已經 12 天了，國泰世華說帳單上看不到，要我跟你們要 ARN 才能查，麻煩提供，感恩。',
        asks: ['麻煩提供'],
        priority: 'P2',
      },
      {
        topics: ['doc_expiry'],
        text: '收到通知說護照到期要重新上傳，但新護照下個月才拿得到，這段時間還能出金嗎？可以先用身分證代替嗎？',
        asks: ['這段時間還能出金嗎？', '可以先用身分證代替嗎？'],
      },
      {
        topics: ['duplicate_account'],
        text: '註冊的時候跳出「此身分證字號已被使用」，可是我是第一次申請啊，是不是有人冒用我的資料？',
        asks: ['是不是有人冒用我的資料？'],
      },
      {
        topics: ['refused_or_closed'],
        text: '我的帳號莫名其妙被停用了，信上只寫「依條款終止服務」。請告知具體原因，還有裡面的餘額什麼時候會還我？',
        asks: ['請告知具體原因', '裡面的餘額什麼時候會還我？'],
      },
      {
        topics: ['proof_of_payment'],
        text: '報稅需要，請問可以開立今年所有出金的匯款證明嗎？最好有蓋章的 PDF。',
        asks: ['請問可以開立今年所有出金的匯款證明嗎？'],
      },
    ],
  },
};
