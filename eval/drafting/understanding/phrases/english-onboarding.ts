import type { PhraseBook } from '../phrases.ts';

export const englishOnboarding = {
  kyc_status: {
    says: [
      'I uploaded all my documents {wait} and my account still says under review.',
      'My verification {app} has been in progress {wait} and I cannot trade yet.',
      'I finished the onboarding form and sent everything that was requested.',
    ],
    asks: {
      when: ['When will my account be verified?', 'How long does the verification normally take?'],
      status: ['Could you tell me the status of my application {app}?', 'Is there any news about my KYC?'],
    },
    short: ['any update on my kyc', 'verification status {app} pls'],
    held: {
      says: [
        'The little clock next to "identity check" has not moved {wait}.',
        'I gave you my papers {wait} and have heard nothing since about being cleared to trade.',
      ],
      asks: {
        when: ['Roughly how many more days until somebody looks at my file?'],
        status: ['Have you had a chance to go through my application yet?'],
      },
    },
  },
  doc_rejected: {
    says: [
      'My {doc} was rejected although the photo is perfectly sharp.',
      'I received a message that my {doc} was not accepted.',
      'You declined my {doc} for the second time.',
    ],
    asks: {
      why: [
        'Why was it rejected?',
        'What exactly is wrong with my {doc}?',
        'For what reason did you refuse the document?',
      ],
      what_to_send: ['What should I send instead?'],
    },
    short: ['why was my {doc} rejected', '{doc} declined again, reason?'],
    held: {
      says: [
        'Your system spat my {doc} back at me again.',
        'The scan of the {doc} did not make it through your check and I see no explanation.',
      ],
      asks: {
        why: ['What did it not like about the picture?'],
        what_to_send: ['Which paper would satisfy you in place of it?'],
      },
    },
  },
  poa_question: {
    says: [
      'I have to provide a proof of address but the utility bills are in the name of my parents.',
      'For the proof of residence I only have a mobile phone bill.',
      'I live in a rented flat and have no utility bill in my name.',
    ],
    asks: {
      what_to_send: [
        'Will a bank statement do as proof of address?',
        'Which documents do you accept as proof of address?',
        'How old may the proof of residence be?',
      ],
    },
    short: ['what do you accept as proof of address', 'can i use a rental contract as poa'],
    held: {
      says: [
        'Nothing at home comes with my name and street on it, my wife pays for gas and water.',
        'I moved last month, so every letter I have shows the old street.',
      ],
      asks: {
        what_to_send: [
          'Would a council tax letter be good enough to show where I live?',
          'Is a lease agreement fine to confirm my residential address?',
        ],
      },
    },
  },
  doc_language: {
    says: [
      'My bank statement is in Greek.',
      'The certificate I have was issued in Georgian and there is no English version.',
      'All my papers are in Arabic.',
    ],
    asks: {
      what_to_send: [
        'Do I need a certified translation?',
        'Does the document have to be translated into English and notarised?',
        'Who may translate it, must it be a sworn translator?',
      ],
    },
    short: [
      'do you need translation of the documents',
      'is an apostille required or a simple translation is ok',
    ],
    held: {
      says: [
        'The only paper the town hall gives out here is written in Polish.',
        'Everything I own is in Hebrew script.',
      ],
      asks: {
        what_to_send: [
          'Can your people read that or must I have it put into English by somebody official?',
          'Is it fine in the original language or do you want a notary stamp on an English copy?',
        ],
      },
    },
  },
  source_of_funds: {
    says: [
      'I am already verified and now you request evidence of my source of funds.',
      'You ask for payslips and tax returns although it is my own money.',
      'I received a request to explain where my money comes from.',
    ],
    asks: {
      why: ['Why do you need my source of wealth?', 'Why do you ask for proof of income?'],
      what_to_send: [
        'Which documents show the origin of funds if I sold a flat?',
        'Is a salary slip enough as source of funds?',
      ],
    },
    short: ['why source of funds again', 'what can i send as proof of income'],
    held: {
      says: [
        'Now somebody wants to see what I earn and how I saved it up.',
        "It is nobody's business how I made my savings, yet you want bank papers about my salary.",
      ],
      asks: {
        why: ['What makes you want to know how I earned what I deposited?'],
        what_to_send: ['My grandmother left me the money, what paper proves that it is an inheritance?'],
      },
    },
  },
  name_mismatch: {
    says: [
      'My passport says Iuliia but my bank card says Yulia.',
      'I got married and my surname changed, so the name on the bank account differs from my profile.',
      'The system says that the name does not match because my first and last name are swapped.',
    ],
    asks: {
      how: ['How can I fix the name mismatch?', 'What can I do about the different spelling of my name?'],
      what_to_send: ['Is a marriage certificate enough to prove the change of name?'],
    },
    short: ['name mismatch passport vs card', 'my name is spelled differently on the bank account'],
    held: {
      says: [
        'On my ID I have two given names, my bank prints only one of them, and you stumble over it.',
        "Since the wedding I carry my husband's family name, your profile still has the maiden one.",
      ],
      asks: {
        how: ['How do we get both to agree?'],
        what_to_send: ['Would a letter of my bank that both spellings are me settle it?'],
      },
    },
  },
  doc_expiry: {
    says: [
      'I got an e-mail that my passport has expired and my account will be restricted.',
      'My ID card expires next week and the new one takes a month.',
      'You ask me to renew my documents because they are out of date.',
    ],
    asks: {
      how: ['Can you extend the deadline until I get the new passport?'],
      what_to_send: ['Can I use my driving licence until the new passport is issued?'],
      other: ['What happens to my open positions if the document is expired?'],
    },
    short: ['passport expired new one in 4 weeks', 'need more time, my id is expired'],
    held: {
      says: [
        'The validity of my passport ran out and the embassy has no slots before next month.',
        'You threaten to limit my account since my ID is no longer valid.',
      ],
      asks: {
        how: ['May I have some weeks of grace?'],
        what_to_send: ['In the meantime, would a residence permit that is still valid help?'],
      },
    },
  },
  selfie_or_link: {
    says: [
      'The selfie check failed five times and now the link says session expired.',
      'I cannot upload my documents, the page shows an error every time.',
      'The verification link that you sent me does not open.',
    ],
    asks: {
      data: ['Please send me a new verification link.', 'Could you resend the upload link?'],
      how: ['How can I pass the liveness check, the camera does not recognise my face?'],
    },
    short: ['selfie does not work', 'link expired, send a new one'],
    held: {
      says: [
        'The camera thing keeps turning in circles when I hold my face in the oval.',
        'Whatever browser I take, the button for adding files stays grey.',
      ],
      asks: {
        data: ['I need another invitation for the video identification.'],
        how: ['What must I do so that it takes my face scan?'],
      },
    },
  },
  corporate_docs: {
    says: [
      'We would like to open a corporate account for our Hong Kong company.',
      'Our company has two shareholders and three directors.',
      'I want to register an account in the name of my LLC.',
    ],
    asks: {
      what_to_send: [
        'Which documents do you need for a company account?',
        'Do all beneficial owners have to be verified?',
        'What papers are required from directors and shareholders?',
      ],
    },
    short: ['documents for corporate account?', 'need list of company documents for onboarding'],
    held: {
      says: [
        'Our holding in Limassol wants to trade with you under its own name.',
        'I run a small limited firm and wish it, not me, to be your customer.',
      ],
      asks: {
        what_to_send: [
          'What do you want to see of the business and of the people behind it?',
          'Is the certificate of incorporation and the articles enough, or a board resolution, too?',
        ],
      },
    },
  },
  eligibility: {
    says: [
      'I am a citizen of Russia and live in Kazakhstan with a residence permit.',
      'I am a resident of the United States.',
      'I hold a Nigerian passport and live in Dubai.',
    ],
    asks: {
      how: ['Can I open an account with you?', 'Do you accept clients from my country?'],
      what_to_send: ['Should I use my passport or the residence permit to register?'],
    },
    short: ['do you accept clients from Iran', 'can belarus citizens open account'],
    held: {
      says: [
        'My papers are Ukrainian, my home is in Turkey.',
        'I was told that brokers are picky about where people come from; I am from Vietnam.',
      ],
      asks: {
        how: ['Is somebody with my nationality welcome at your firm?', 'Would you take me on as a customer?'],
      },
    },
  },
  refused_or_closed: {
    says: [
      'My application to open an account was refused without any explanation.',
      'You closed my account and did not tell me the reason.',
      'I was informed that you cannot offer me your services.',
    ],
    asks: {
      why: ['On what grounds did you refuse to open my account?', 'Why was my account closed?'],
      where_is_money: ['Where is the money that was on the account?'],
    },
    short: ['why did you close my account', 'account application denied, reason please'],
    held: {
      says: [
        'One line in an e-mail and I am no longer your customer.',
        'It seems that you do not want me, I was turned away at the door.',
      ],
      asks: {
        why: [
          'What is the ground for ending our relationship?',
          'May I learn why I was turned down as a client?',
        ],
      },
    },
  },
  contact_change: {
    says: [
      'I have a new phone number and no access to the old one.',
      'I changed my e-mail address and cannot receive your codes any more.',
      'We moved to another city and my address in the profile is out of date.',
    ],
    asks: {
      cancel_or_change: ['Please change the phone number in my profile.', 'Please update my e-mail address.'],
      how: ['How do I change my phone number?', 'How can I update my residential address?'],
    },
    short: ['change my phone number', 'how to update email in profile'],
    held: {
      says: [
        'The SIM to which you text the codes is gone for good.',
        'My old mailbox at work was shut down when I left the company.',
      ],
      asks: {
        how: ['How do I get my current mobile into your system?', 'Where do I enter my new mail address?'],
      },
    },
  },
  duplicate_account: {
    says: [
      'The system says that I am already registered but I have never opened an account.',
      'When I sign up it shows that this e-mail already exists.',
      'It says an account with these details already exists.',
    ],
    asks: {
      why: ['Why does it say that my data are already in use?'],
      how: [
        'How can I register if the system says the account already exists?',
        'How do I get access to that account?',
      ],
    },
    short: ['already registered error', 'it says duplicate account but i never had one'],
    held: {
      says: [
        'Your form claims to know me from before, which cannot be, I am here for the first time.',
        'Signing up stops with a note that somebody with my data is a client.',
      ],
      asks: { how: ['How do I get past that?'], why: ['How come my passport number is taken?'] },
    },
  },
} satisfies Partial<PhraseBook>;
