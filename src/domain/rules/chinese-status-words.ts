import {
  accepted,
  closed,
  done,
  expired,
  failed,
  inProcess,
  never,
  payment,
  refused,
  reviewed,
  type StatusWord,
  sent,
  word,
} from './status-word.ts';

const simplified = [
  word(
    '到账|到帐|进账|(?:已|已经)在您的(?:账户|卡)|打到您|入账(?!目)|入帐|上账|计入您的账户|(?:已|我们)收到(?:了)?您的?(?:款项|入金|汇款|付款|资金|转账)',
    payment('credited'),
  ),
  word(
    '(?<!您(?:已|已经|所)?)(?:汇出|打款|划出|转出|放款|出款|付出|付款完成|拨出|发放)|已(?:发送|发出|支付|付款|转账|汇款)',
    sent,
  ),
  word('在途|途中', payment('sent')),
  word('(?<!请|请先|需|需要|才能|您)完成|办结|执行完毕|办妥|成功(?!率)', done),
  word(
    '(?<![未不没有能获])(?:已|已经|审核|获|均)通过|(?<![未不没有能获得])通过(?:了|审核|认证|验证)|批准|核准|获批|已(?:验证|认证|接受|开通)',
    accepted,
  ),
  word('(?<![尚还])(?:未|不|没有|未能|未获|未获得|没能)(?:审核)?通过', [...refused, ...failed]),
  word('决定(?![权书])', never),
  word('拒收', [...refused, ...failed]),
  word('付给|打给|转给|(?:已|已经)(?:在|到)您的?(?:银行|卡|账户)', payment('completed', 'credited')),
  word('拒绝|驳回|否决|被拒|退件|不予', refused),
  word('退回|退还|退款|冲正|撤回|返还', payment('returned')),
  word('失败', failed),
  word('取消|撤销|作废', payment('cancelled')),
  word('(?:处理|办理|进行|排队|受理)中|正在(?:处理|办理|进行)', inProcess),
  word('(?:处理|办理)(?:完毕|完成|好了)|已(?:处理|办理)', [...sent, ...payment('credited'), ...done]),
  word('(?:审核|审查|复核|核验)中|(?:正在|等待|进行)(?:审核|审查|复核|核验)', reviewed),
  word('过期|失效|逾期', expired),
  word('关闭|销户|注销', closed),
  word('冻结|锁定|暂停|暂缓|挂起|扣留|扣押|受限|限制|查封|封禁|搁置|延迟|延误|止付|拦截', never),
];

/** What both scripts write alike stands above. */
const traditional = [
  word(
    '到[賬帳]|進[賬帳]|(?:已|已經)在您的(?:[賬帳]戶|戶口|卡)|打到您|入[賬帳](?!目)|上[賬帳]|存入您的|(?:計|記)入您的[賬帳]戶|(?:已|我們)收到(?:了)?您的?(?:款項|入金|匯款|付款|資金|轉[賬帳])',
    payment('credited'),
  ),
  word(
    '(?<!您(?:已|已經|所)?)(?:匯出|匯給|打款|劃出|轉出|撥款|撥出|放款|出款|付出|付款完成|發放)|已(?:發送|發出|支付|付款|轉[賬帳]|匯款|撥付)',
    sent,
  ),
  word('在途', payment('sent')),
  word('(?<!請|請先|需|需要|才能|您)完成|辦結|執行完畢|辦妥|成功(?!率)', done),
  word(
    '(?<![未不沒有能獲])(?:已|已經|審核|獲|均)通過|(?<![未不沒有能獲得])通過(?:了|審核|認證|驗證)|批准|核准|獲批|准予|已(?:驗證|認證|接受|開通)',
    accepted,
  ),
  word('(?<![尚還])(?:未|不|沒有|未能|未獲|未獲得|沒能)(?:審核)?通過', [...refused, ...failed]),
  word('決定(?![權書])', never),
  word('付給|打給|轉給|(?:已|已經)(?:在|到)您的?(?:銀行|卡|[賬帳]戶|戶口)', payment('completed', 'credited')),
  word('拒絕|駁回|否決|被拒|退件|不予|婉拒', refused),
  word('退還|沖正|沖回|撤回|返還|退匯', payment('returned')),
  word('失敗', failed),
  word('撤銷|作廢', payment('cancelled')),
  word('(?:處理|辦理|進行|排隊|受理)中|正在(?:處理|辦理|進行)', inProcess),
  word('(?:處理|辦理)(?:完畢|完成|好了)|已(?:處理|辦理)', [...sent, ...payment('credited'), ...done]),
  word('(?:審核|審查|複核|核驗|核對)中|(?:正在|等待|進行)(?:審核|審查|複核|核驗)', reviewed),
  word('過期|失效|逾期|屆滿', expired),
  word('關閉|銷戶|註銷|結清', closed),
  word('凍結|鎖定|暫停|暫緩|掛起|扣留|扣押|圈存|受限|限制|查封|封禁|停權|擱置|延遲|延誤|止付|攔截', never),
];

/** For both languages: what is written in the wrong script is read nevertheless. */
export const chineseStatusWords: StatusWord[] = [...simplified, ...traditional];
