import type { SecondMail } from '../second.ts';

/** Written by hand in another voice, after the rules and without looking at them; every third in traditional characters. */
export const secondChinese: SecondMail[] = [
  {
    topics: ['wd_pending'],
    text: '你好，3号提交的提款单WD-31022，金额2400，今天9号了后台还写着“处理中”，麻烦告知一个准确的时间。',
    asks: ['麻烦告知一个准确的时间'],
  },
  { topics: ['wd_pending'], text: '昨天点了取300美金，到现在没反应，还要等几天呀', asks: ['还要等几天呀'] },
  {
    topics: ['wd_not_received'],
    text: '週二收到通知說款項已匯出，我跟滙豐確認過兩次，都沒有入帳紀錄，請說明這筆錢目前在哪裡。',
    asks: ['請說明這筆錢目前在哪裡'],
  },
  {
    topics: ['wd_rejected'],
    text: '刚收到邮件，说我申请的出金不予办理，也没讲理由。是哪里出了问题？',
    asks: ['是哪里出了问题？'],
  },
  {
    topics: ['wd_split_method'],
    text: '当时是借记卡存的，那张卡已经销了，想把余额整笔转到我新开的银行。这样可以吗，还是一定要退回原来的卡？',
    asks: ['这样可以吗，还是一定要退回原来的卡？'],
  },
  {
    topics: ['wd_cancel_change'],
    text: '一小時前申請了提款，現在想繼續操作，麻煩幫我撤掉，錢留在戶口裡就好。',
    asks: ['麻煩幫我撤掉，錢留在戶口裡就好'],
  },
  {
    topics: ['wd_cancel_change'],
    priority: 'P1',
    text: '紧急！今早出金时银行账号输错了，尾号应该是41不是14，请在打款前拦住！',
    asks: ['请在打款前拦住！'],
  },
  {
    topics: ['card_refund_arn'],
    text: '你们退款到我Visa已经11天，发卡银行说看不到，叫我问你们要ARN，能给我吗？',
    asks: ['能给我吗？'],
  },
  {
    topics: ['proof_of_payment'],
    text: '會計部您好，我司審計需要貴司10月12日付款的憑證，最好是SWIFT副本。',
    asks: [],
  },
  {
    topics: ['dep_card_missing'],
    text: '中午用万事达充了250，银行App已经扣掉，平台余额没变，小票附上，什么时候能进来？',
    asks: ['什么时候能进来？'],
  },
  {
    topics: ['dep_bank_missing'],
    text: '上周四让银行汇了7500英镑给你们（UETR见附件），交易账户上没有，你们那边到了没？',
    asks: ['你们那边到了没？'],
  },
  {
    topics: ['dep_crypto_missing'],
    text: '從metamask轉了0.8 eth到入金頁面的地址，etherscan顯示成功，60多個確認，帳戶還是空的，hash在下面',
    asks: [],
  },
  {
    topics: ['dep_crypto_missing'],
    text: '不好意思，充值的时候选成BEP20了，应该是ERC20。这些币还有办法找回来吗？',
    asks: ['这些币还有办法找回来吗？'],
  },
  {
    topics: ['dep_declined'],
    text: '你们的支付页面哪张卡都不收，输完短信验证码就跳出交易无法完成，这是怎么回事？',
    asks: ['这是怎么回事？'],
  },
  {
    topics: ['dep_amount_diff'],
    text: '我匯了整整20,000美元，你們只記了19,955，請列明扣了什麼、誰扣的。',
    asks: ['請列明扣了什麼、誰扣的'],
  },
  {
    topics: ['dep_third_party'],
    text: '我未婚妻帮我付的，我自己的银行正在换。现在看到你们把钱退给她了，这是什么规定？',
    asks: ['这是什么规定？'],
  },
  {
    topics: ['dep_double'],
    text: '你们的通道好像抽了一下，银行里有两笔一模一样的99.00，前后差几秒，我只想付一次，多的那笔请退。',
    asks: ['多的那笔请退'],
  },
  {
    topics: ['kyc_status'],
    text: '註冊完、證件和電費單都交了快兩個禮拜，想請問我通過了沒有？',
    asks: ['想請問我通過了沒有？'],
  },
  {
    topics: ['doc_rejected'],
    text: '系统第二次说我的驾照照片不行，上面每个字都看得清，还要怎样？',
    asks: ['还要怎样？'],
  },
  {
    topics: ['poa_question'],
    text: '我住学校宿舍，没有自己名字的账单，学校开的证明能证明我的住址吗？',
    asks: ['学校开的证明能证明我的住址吗？'],
  },
  {
    topics: ['doc_language'],
    text: '我的稅單只有葡萄牙文，需要翻譯嗎？一定要宣誓翻譯員做嗎？',
    asks: ['需要翻譯嗎？', '一定要宣誓翻譯員做嗎？'],
  },
  {
    topics: ['source_of_funds'],
    text: '看不懂你们这份关于资产和工资的问卷，我2021年就是客户了，以前从没人问，怎么现在要问？',
    asks: ['怎么现在要问？'],
  },
  {
    topics: ['name_mismatch'],
    text: '审核一直卡在名字上：银行写的是“陈小明”，护照是“CHEN XIAO MING JAMES”，该怎么处理？',
    asks: ['该怎么处理？'],
  },
  {
    topics: ['doc_expiry'],
    text: '收到通知說我留存的身份證11月1日已過期，新證要聖誕節前才拿得到，可否寬限？',
    asks: ['可否寬限？'],
  },
  {
    topics: ['selfie_or_link'],
    text: '手机上做视频验证到“请转头”就死机，次数也用完了，请重置并再发一条新链接。',
    asks: ['请重置并再发一条新链接'],
  },
  {
    topics: ['corporate_docs'],
    text: '我们是在泽西岛设立的家族办公室（有限合伙），想在贵司开户，请给一份主体和控制人的文件清单。',
    asks: ['请给一份主体和控制人的文件清单'],
  },
  {
    topics: ['eligibility'],
    text: '填表之前先問一下：我是印度籍，住在阿曼，可以在你們這裡交易嗎？',
    asks: ['可以在你們這裡交易嗎？'],
  },
  {
    topics: ['refused_or_closed'],
    text: '早上登不进去，后来收到两行字说账户已被终止。我想知道依据是什么，余额怎么拿回？',
    asks: ['我想知道依据是什么，余额怎么拿回？'],
  },
  {
    topics: ['contact_change'],
    text: '我从西班牙搬到爱尔兰，电话换了，请把+34那个换成我签名里的，住址也一并更新。',
    asks: ['请把+34那个换成我签名里的，住址也一并更新'],
  },
  {
    topics: ['duplicate_account'],
    text: '想開個檔案，網站一直說我的郵箱已經有人用了，我從沒用過你們的服務，怎麼會這樣？',
    asks: ['怎麼會這樣？'],
  },
  {
    topics: ['data_rights'],
    text: '依据GDPR第17条，请删除我的个人数据，并书面确认。',
    asks: ['请删除我的个人数据，并书面确认'],
  },
  {
    topics: ['account_takeover'],
    priority: 'P1',
    text: '救命！刚收到一条4000的提款提醒，我完全不知道，密码也登不上了，请马上全部锁住',
    asks: ['请马上全部锁住'],
  },
  {
    topics: ['complaint'],
    complaint: true,
    text: '茲就貴司職員的處理方式提出投訴：一週內給了三個互相矛盾的答覆。請以書面回覆。',
    asks: ['請以書面回覆'],
  },
  {
    topics: ['wd_pending', 'complaint'],
    complaint: true,
    text: '我理解你们可能人手不够，但自己的钱等了九天实在不合理，房贷也因此只能往后拖。出金到底什么时候能到？',
    asks: ['出金到底什么时候能到？'],
  },
  {
    topics: ['kyc_status', 'complaint'],
    complaint: true,
    text: '真是一团糟。三个星期，换了四个客服，我的认证还停在原地。你们到底看不看邮件？',
    asks: [],
  },
  {
    topics: ['provider_reply'],
    text: '您好，回覆貴司11月10日就PRV-77120的催查：收單行告知已於11月6日入帳持卡人，本方結案。',
    asks: [],
  },
  {
    topics: ['internal_request'],
    text: '运营的同事好，Novak先生在线上问他的提款WD-20455，我没法答他，能给个可以告诉客户的时间吗？',
    asks: ['能给个可以告诉客户的时间吗？'],
  },
  {
    topics: ['auto_reply_or_bounce'],
    text: '感谢来信。我目前不在，11月23日回到办公室，急事请打总机。',
    asks: [],
  },
  {
    topics: ['spam'],
    text: '嗨！我們團隊專門幫券商做投放，每月帶來500+優質交易者，這週約15分鐘聊聊？',
    asks: [],
  },
  {
    topics: ['other'],
    text: '有没有免隔夜利息的账户？周末欧美的保证金是多少？',
    asks: ['有没有免隔夜利息的账户？', '周末欧美的保证金是多少？'],
  },
];
