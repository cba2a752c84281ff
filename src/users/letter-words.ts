// The words of e-mails in every language.

export const LANGUAGES = ['en', 'zh', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** With a code, or instead of one: `HAS_ACCOUNT` and `NO_ACCOUNT` go to who reads the address, not to who typed it. */
export type Occasion =
  | 'SIGN_UP'
  | 'SIGN_IN'
  | 'CHANGE'
  | 'RESET'
  | 'HAS_ACCOUNT'
  | 'NO_ACCOUNT'
  | 'PASSWORD_CHANGED'
  | 'EMAIL_CHANGED'
  | 'TEST';

/** `{place}` is the server, `{code}` the code, `{minutes}` how long it is good. A code stands in a line of its own. */
interface Words {
  subject: string;
  lines: string[];
}

export const CODE = '{code}';

const ENGLISH = {
  ignore: 'If you did not ask for this, ignore this e-mail: without the code nobody can do anything.',
  notMe: 'If this was not you, set a new password at {place} right away and tell your administrator.',
  good: 'It is good for {minutes} minutes. Nobody from {place} will ever ask you for it.',
};
const CHINESE = {
  ignore: '如果这不是你本人的操作，请忽略此邮件：没有验证码，任何人都无法进行任何操作。',
  notMe: '如果这不是你本人的操作，请立即在 {place} 重设密码，并告知管理员。',
  good: '验证码 {minutes} 分钟内有效。{place} 的任何人都不会向你索要它。',
};
const JAPANESE = {
  ignore: 'お心当たりがない場合は、このメールを無視してください。コードがなければ誰も何もできません。',
  notMe: 'お心当たりがない場合は、すぐに {place} でパスワードを再設定し、管理者に知らせてください。',
  good: 'コードは{minutes}分間有効です。{place} の担当者がコードをお尋ねすることはありません。',
};

export const WORDS: Record<Language, Record<Occasion, Words>> = {
  en: {
    SIGN_UP: {
      subject: '{code} is your code for {place}',
      lines: ['Use this code to create your account at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    SIGN_IN: {
      subject: '{code} is your code for {place}',
      lines: ['Use this code to sign in at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    CHANGE: {
      subject: '{code} is your code for {place}',
      lines: ['Use this code to confirm this address for your account at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    RESET: {
      subject: '{code} is your code for {place}',
      lines: ['Use this code to choose a new password at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    HAS_ACCOUNT: {
      subject: 'You already have an account at {place}',
      lines: [
        'Somebody, probably you, wanted to use this address for an account at {place}. It belongs to an account already.',
        'Sign in as you did before. If you forgot the password, choose “Forgot password?” there.',
        'If it was not you, there is nothing to do.',
      ],
    },
    NO_ACCOUNT: {
      subject: 'No account with this address at {place}',
      lines: [
        'Somebody, probably you, wanted to sign in at {place} with this address. No account there has it.',
        'Perhaps you signed up with another address, or only with a user name.',
        'If it was not you, there is nothing to do.',
      ],
    },
    PASSWORD_CHANGED: {
      subject: 'Your password at {place} was changed',
      lines: [
        'The password of your account at {place} was changed just now. All other devices were signed out.',
        ENGLISH.notMe,
      ],
    },
    EMAIL_CHANGED: {
      subject: 'Your e-mail address at {place} was changed',
      lines: ['Your account at {place} no longer has this e-mail address.', ENGLISH.notMe],
    },
    TEST: {
      subject: 'E-mail from {place} works',
      lines: ['This is the test you asked for: {place} can send e-mail.'],
    },
  },
  zh: {
    SIGN_UP: {
      subject: '{code} 是你在 {place} 的验证码',
      lines: ['请用此验证码在 {place} 创建账号：', CODE, CHINESE.good, CHINESE.ignore],
    },
    SIGN_IN: {
      subject: '{code} 是你在 {place} 的验证码',
      lines: ['请用此验证码登录 {place}：', CODE, CHINESE.good, CHINESE.ignore],
    },
    CHANGE: {
      subject: '{code} 是你在 {place} 的验证码',
      lines: ['请用此验证码将本邮箱设为你在 {place} 的邮箱：', CODE, CHINESE.good, CHINESE.ignore],
    },
    RESET: {
      subject: '{code} 是你在 {place} 的验证码',
      lines: ['请用此验证码在 {place} 设置新密码：', CODE, CHINESE.good, CHINESE.ignore],
    },
    HAS_ACCOUNT: {
      subject: '你在 {place} 已有账号',
      lines: [
        '有人（可能是你本人）想在 {place} 用此邮箱注册或绑定账号，但它已属于一个账号。',
        '请用你以往的方式登录。如果忘记了密码，请在登录页选择“忘记密码？”。',
        '如果不是你本人，则无需任何操作。',
      ],
    },
    NO_ACCOUNT: {
      subject: '{place} 没有使用此邮箱的账号',
      lines: [
        '有人（可能是你本人）想用此邮箱登录 {place}，但那里没有使用它的账号。',
        '你也许是用其他邮箱注册的，或者注册时只填了用户名。',
        '如果不是你本人，则无需任何操作。',
      ],
    },
    PASSWORD_CHANGED: {
      subject: '你在 {place} 的密码已更改',
      lines: ['你在 {place} 的账号密码刚刚被更改，其他设备均已退出登录。', CHINESE.notMe],
    },
    EMAIL_CHANGED: {
      subject: '你在 {place} 的邮箱已更改',
      lines: ['你在 {place} 的账号不再使用此邮箱。', CHINESE.notMe],
    },
    TEST: {
      subject: '{place} 的邮件发送正常',
      lines: ['这是你要求的测试邮件：{place} 可以发送邮件。'],
    },
  },
  ja: {
    SIGN_UP: {
      subject: '{place} の確認コード: {code}',
      lines: ['このコードで {place} のアカウントを作成できます。', CODE, JAPANESE.good, JAPANESE.ignore],
    },
    SIGN_IN: {
      subject: '{place} の確認コード: {code}',
      lines: ['このコードで {place} にログインできます。', CODE, JAPANESE.good, JAPANESE.ignore],
    },
    CHANGE: {
      subject: '{place} の確認コード: {code}',
      lines: [
        'このコードで、このアドレスを {place} のアカウントに登録できます。',
        CODE,
        JAPANESE.good,
        JAPANESE.ignore,
      ],
    },
    RESET: {
      subject: '{place} の確認コード: {code}',
      lines: ['このコードで {place} の新しいパスワードを設定できます。', CODE, JAPANESE.good, JAPANESE.ignore],
    },
    HAS_ACCOUNT: {
      subject: '{place} にはすでにアカウントがあります',
      lines: [
        'どなたか（おそらくご本人）が {place} でこのアドレスを使おうとしましたが、すでにアカウントに登録されています。',
        'これまでと同じ方法でログインできます。パスワードをお忘れの場合は、ログイン画面で「パスワードをお忘れですか？」を選んでください。',
        'お心当たりがない場合、何もする必要はありません。',
      ],
    },
    NO_ACCOUNT: {
      subject: '{place} にこのアドレスのアカウントはありません',
      lines: [
        'どなたか（おそらくご本人）がこのアドレスで {place} にログインしようとしましたが、このアドレスのアカウントはありません。',
        '別のアドレス、またはユーザー名だけで登録されたのかもしれません。',
        'お心当たりがない場合、何もする必要はありません。',
      ],
    },
    PASSWORD_CHANGED: {
      subject: '{place} のパスワードが変更されました',
      lines: [
        '{place} のアカウントのパスワードがたった今変更されました。ほかの端末はすべてログアウトしました。',
        JAPANESE.notMe,
      ],
    },
    EMAIL_CHANGED: {
      subject: '{place} のメールアドレスが変更されました',
      lines: ['{place} のアカウントから、このメールアドレスの登録が外れました。', JAPANESE.notMe],
    },
    TEST: {
      subject: '{place} からメールを送信できます',
      lines: ['ご依頼のテストです。{place} からメールを送信できます。'],
    },
  },
};
