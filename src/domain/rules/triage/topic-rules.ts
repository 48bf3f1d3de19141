import type { Topic } from '../../model.ts';
import type { Concept } from './concepts.ts';

/** All of `needs` and none of `without` in one sentence give `weight`, across the mail half of it. */
export interface TopicRule {
  topic: Topic;
  needs: Concept[];
  without?: Concept[];
  weight: number;
}

const notPapers: Concept[] = ['document', 'address', 'expired', 'translation', 'nameDiffers'];
const notOut: Concept[] = ['withdrawal'];

function rules(
  topic: Topic,
  ...found: [needs: Concept[], weight: number, without?: Concept[]][]
): TopicRule[] {
  return found.map(([needs, weight, without = []]) => ({ topic, needs, weight, without }));
}

/** The order decides between equal scores. */
export const topicRules: TopicRule[] = [
  ...rules('account_takeover', [['takeover'], 9]),
  ...rules('auto_reply_or_bounce', [['automatic'], 8]),
  ...rules('provider_reply', [['partnerLetter'], 7.5]),
  ...rules('internal_request', [['colleague'], 7]),
  ...rules('spam', [['advertising'], 6.8, ['withdrawal', 'missing', 'lessMoney']]),
  ...rules('data_rights', [['dataRights'], 6.6]),

  ...rules(
    'wd_cancel_change',
    [['cancelling', 'withdrawal'], 7.2],
    [['wrongDetails', 'withdrawal'], 8],
    [['wrongDetails'], 5.5, ['verification', 'document']],
    [['cancelling', 'toldMoney'], 4, ['twice', 'deposit']],
    [['cancelling'], 2.4, ['twice', 'takeover']],
  ),
  ...rules('wd_rejected', [['withdrawal', 'rejected'], 6.4], [['withdrawal', 'refused'], 5]),
  ...rules(
    'card_refund_arn',
    [['reference'], 7.4],
    [['refund', 'card', 'missing'], 7.2, ['otherPerson', 'twice']],
    [['refund', 'missing'], 5.4, ['otherPerson', 'twice', 'document']],
    [['refund', 'card'], 4.2, ['otherPerson', 'twice', 'deposit', 'document', 'otherMethod']],
  ),
  ...rules(
    'wd_split_method',
    [['otherMethod', 'withdrawal'], 6.2, ['rejected', 'missing', 'completed']],
    [['otherMethod', 'refund', 'bank'], 6.6],
    [['otherMethod', 'withdrawal', 'card'], 6.8, ['missing']],
    [['otherMethod', 'card', 'bank'], 6, ['missing', 'paymentFails']],
    [['otherMethod', 'card'], 4.2, ['missing', 'paymentFails', 'deposit', 'expired', 'nameDiffers']],
    [['otherMethod'], 2.6, ['missing', 'paymentFails', 'expired', 'nameDiffers', 'document']],
    [['otherMethod', 'deposit', 'bank'], 4.6, ['missing', 'paymentFails', 'rejected']],
  ),
  ...rules(
    'proof_of_payment',
    [['proof', 'handOver'], 6.3, ['missing', 'address', 'fundsSource', 'translation', 'attached']],
    [['proof'], 3.4, ['missing', 'address', 'fundsSource', 'translation', 'attached']],
  ),
  ...rules(
    'wd_not_received',
    [['withdrawal', 'completed', 'missing'], 7.4],
    [['withdrawal', 'missing'], 4.7],
    [['fromUs', 'completed', 'missing'], 7.3, ['deposit', 'refund', 'otherPerson']],
    [['completed', 'missing'], 5, ['deposit', 'paid', 'crypto']],
    [['fromUs', 'missing'], 6.5, ['deposit', 'crypto', 'refund', 'otherPerson']],
    [['toldMoney', 'missing'], 2.2, ['deposit', 'paid', 'bank', 'card', 'crypto']],
  ),
  ...rules(
    'wd_pending',
    [['withdrawal', 'pending'], 5],
    [['withdrawal', 'asking'], 4],
    [['withdrawal'], 2.1],
  ),

  ...rules(
    'dep_double',
    [['twice', 'charged'], 7.6, ['rejected']],
    [['twice', 'card'], 6.2, ['rejected', 'document']],
    [['twice', 'deposit'], 6.2, ['rejected', 'document', 'known']],
    [['twice', 'toldMoney'], 5, ['rejected', 'document']],
    [['twice', 'refund'], 5, ['document']],
    [['twice', 'bankWord'], 4.8, ['document', 'missing', 'rejected']],
  ),
  ...rules(
    'dep_third_party',
    [['otherPerson', 'card'], 6.9, [...notOut, 'takeover']],
    [['otherPerson', 'deposit'], 7, [...notOut, 'address']],
    [['otherPerson', 'paid'], 6.7, [...notOut, 'address']],
    [['otherPerson', 'bank'], 6.6, [...notOut, 'nameDiffers']],
    [['otherPerson', 'refund'], 5.4, notOut],
    [['otherPerson', 'toldMoney'], 4.5, [...notOut, 'fundsSource', 'address']],
  ),
  ...rules(
    'dep_amount_diff',
    [['lessMoney', 'deposit'], 7],
    [['lessMoney', 'paid'], 7],
    [['lessMoney', 'bank'], 6.6, notOut],
    [['lessMoney', 'toldMoney'], 6, notOut],
    [['lessMoney'], 5, [...notOut, ...notPapers]],
  ),
  ...rules(
    'dep_crypto_missing',
    [['crypto', 'missing'], 7.2, notOut],
    [['crypto', 'deposit'], 5.4, notOut],
    [['crypto', 'paid'], 5.4, notOut],
    [['crypto', 'pending'], 5, notOut],
    [['crypto'], 2.6, notOut],
  ),
  ...rules(
    'dep_declined',
    [['paymentFails', 'deposit'], 5.8, [...notOut, 'address']],
    [['paymentFails'], 5.6, [...notOut, 'document', 'address']],
    [['deposit', 'rejected'], 5.4, [...notOut, 'document', 'address', 'otherPerson']],
    [['card', 'rejected'], 4.4, [...notOut, 'document', 'address', 'refund']],
  ),
  ...rules(
    'dep_bank_missing',
    [['bank', 'missing'], 6, [...notOut, 'crypto', 'completed', 'refund']],
    [['bank', 'paid', 'missing'], 6.4, [...notOut, 'crypto', 'refund']],
    [['bank', 'paid', 'pending'], 5.2, [...notOut, 'crypto', 'refund']],
    [['bankWord', 'paid', 'missing'], 6.3, [...notOut, 'crypto', 'refund', 'fromUs']],
    [['bankWord', 'missing'], 4.6, [...notOut, 'crypto', 'refund', 'fromUs', 'completed', 'nameDiffers']],
    [['bankWord', 'paid'], 2.4, [...notOut, 'crypto', 'refund', 'fromUs', 'proof']],
    [['bank', 'deposit'], 3, [...notOut, 'crypto']],
  ),
  ...rules(
    'dep_card_missing',
    [['card', 'paid', 'missing'], 6.6, [...notOut, 'crypto', 'refund']],
    [['card', 'deposit', 'missing'], 6.4, [...notOut, 'crypto', 'refund']],
    [['card', 'missing'], 4.4, [...notOut, 'crypto', 'bank', 'refund']],
    [['deposit', 'missing'], 4.4, [...notOut, 'crypto', 'bank']],
    [['paid', 'missing'], 3.4, [...notOut, 'crypto', 'bank', 'refund']],
    [['deposit', 'pending'], 3, [...notOut, 'crypto', 'bank', 'document']],
  ),

  ...rules('refused_or_closed', [['refused'], 6.5, ['withdrawal', 'dataRights', 'takeover', 'card']]),
  ...rules('duplicate_account', [['known'], 6.7]),
  ...rules(
    'source_of_funds',
    [['fundsSource', 'why'], 7],
    [['fundsSource'], 6.1, ['withdrawal']],
    [['fundsSource', 'document'], 6.6],
  ),
  ...rules('doc_language', [['translation', 'document'], 6.8], [['translation'], 5.4, ['nameDiffers']]),
  ...rules(
    'name_mismatch',
    [['nameDiffers', 'document'], 6.2, ['address']],
    [['nameDiffers'], 5, ['address']],
    [['nameDiffers', 'card'], 6.2, ['deposit', 'paid']],
  ),
  ...rules(
    'doc_expiry',
    [['expired', 'document'], 6.7, ['faceOrUpload']],
    [['expired'], 3, ['faceOrUpload', 'card', 'withdrawal']],
  ),
  ...rules(
    'selfie_or_link',
    [['faceOrUpload', 'rejected'], 7],
    [['faceOrUpload', 'handOver'], 7],
    [['faceOrUpload', 'expired'], 7.6],
    [['faceOrUpload', 'document'], 6.5],
    [['faceOrUpload', 'verification'], 6.5],
    [['faceOrUpload'], 5.6],
  ),
  ...rules(
    'corporate_docs',
    [['company', 'askedPapers'], 6.2, ['paid', 'deposit', 'withdrawal', 'partnerLetter', 'dataRights']],
    [['company', 'becomeClient'], 7, ['country']],
    [['company'], 3, ['paid', 'deposit', 'withdrawal', 'missing']],
  ),
  ...rules(
    'eligibility',
    [['country', 'becomeClient'], 7, ['known']],
    [['country', 'suitable'], 6, ['address', 'translation', 'expired']],
    [['country'], 3.6, ['address', 'contact', 'expired']],
    [
      ['becomeClient', 'suitable'],
      3.4,
      ['known', 'address', 'translation', 'document', 'deposit', 'withdrawal'],
    ],
  ),
  ...rules(
    'poa_question',
    [['address', 'suitable'], 6.4, ['rejected']],
    [['address'], 3.2, ['rejected', 'paid', 'bank', 'attached']],
  ),
  ...rules(
    'contact_change',
    [['contact', 'changing'], 6, ['known', 'withdrawal', 'takeover', 'suitable']],
    [['contact', 'changing', 'profile'], 6.5, ['known', 'withdrawal']],
    [['contact', 'profile'], 3, ['known', 'withdrawal', 'missing']],
  ),
  ...rules(
    'doc_rejected',
    [['document', 'rejected'], 6.2, ['withdrawal', 'otherPerson']],
    [['address', 'rejected'], 6.6],
    [['document', 'why', 'verification'], 3],
    [['verification', 'rejected', 'why'], 4.6, ['withdrawal', 'deposit']],
  ),
  ...rules(
    'kyc_status',
    [['verification', 'asking'], 5, ['withdrawal', 'deposit']],
    [['verification', 'pending'], 5, ['withdrawal', 'deposit']],
    [['verification', 'rejected'], 4, ['withdrawal', 'deposit', 'document']],
    [['document', 'pending'], 4, ['withdrawal', 'deposit']],
    [['document', 'asking'], 4, ['withdrawal', 'deposit', 'suitable']],
    [['verification'], 2.3, ['withdrawal', 'deposit']],
  ),
];
