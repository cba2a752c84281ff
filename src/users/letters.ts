// What e-mails say, in the reader's language. Nothing in them comes from a person but the address they go to.
import type { Letter } from '../base/mail.ts';

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

const CODE = '{code}';

const ENGLISH = {
  ignore: 'If you did not ask for this, ignore this e-mail: without the code nobody can do anything.',
  notMe: 'If this was not you, set a new password at {place} right away and tell your administrator.',
  good: 'It is good for {minutes} minutes. Nobody from {place} will ever ask you for it.',
};
const CHINESE = {
  ignore: '如果这不是您本人的操作，请忽略此邮件：没有验证码，任何人都无法进行任何操作。',
  notMe: '如果这不是您本人的操作，请立即在 {place} 重设密码，并告知管理员。',
  good: '验证码 {minutes} 分钟内有效。{place} 的任何人都不会向您索要它。',
};
const JAPANESE = {
  ignore: 'お心当たりがない場合は、このメールを無視してください。コードがなければ誰も何もできません。',
  notMe: 'お心当たりがない場合は、すぐに {place} でパスワードを再設定し、管理者に知らせてください。',
  good: 'コードは{minutes}分間有効です。{place} の担当者がコードをお尋ねすることはありません。',
};

const WORDS: Record<Language, Record<Occasion, Words>> = {
  en: {
    SIGN_UP: {
      subject: '{code} is your code for {place}',
      lines: ['With this code you make your account at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    SIGN_IN: {
      subject: '{code} is your code for {place}',
      lines: ['With this code you sign in at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    CHANGE: {
      subject: '{code} is your code for {place}',
      lines: [
        'With this code this address becomes that of your account at {place}:',
        CODE,
        ENGLISH.good,
        ENGLISH.ignore,
      ],
    },
    RESET: {
      subject: '{code} is your code for {place}',
      lines: ['With this code you choose a new password at {place}:', CODE, ENGLISH.good, ENGLISH.ignore],
    },
    HAS_ACCOUNT: {
      subject: 'You already have an account at {place}',
      lines: [
        'Somebody, probably you, wanted to use this address for an account at {place}. It belongs to an account already.',
        'You can sign in with it. If you forgot the password, choose “Forgot password?” there.',
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
      subject: '{code} 是您在 {place} 的验证码',
      lines: ['请用此验证码在 {place} 创建账号：', CODE, CHINESE.good, CHINESE.ignore],
    },
    SIGN_IN: {
      subject: '{code} 是您在 {place} 的验证码',
      lines: ['请用此验证码登录 {place}：', CODE, CHINESE.good, CHINESE.ignore],
    },
    CHANGE: {
      subject: '{code} 是您在 {place} 的验证码',
      lines: ['请用此验证码将本邮箱设为您在 {place} 的邮箱：', CODE, CHINESE.good, CHINESE.ignore],
    },
    RESET: {
      subject: '{code} 是您在 {place} 的验证码',
      lines: ['请用此验证码在 {place} 设置新密码：', CODE, CHINESE.good, CHINESE.ignore],
    },
    HAS_ACCOUNT: {
      subject: '您在 {place} 已有账号',
      lines: [
        '有人（可能是您本人）想在 {place} 用此邮箱注册或绑定账号，但它已属于一个账号。',
        '您可以直接用它登录。如果忘记了密码，请在登录页选择“忘记密码？”。',
        '如果不是您本人，则无需任何操作。',
      ],
    },
    NO_ACCOUNT: {
      subject: '{place} 没有使用此邮箱的账号',
      lines: [
        '有人（可能是您本人）想用此邮箱登录 {place}，但那里没有使用它的账号。',
        '您也许是用其他邮箱注册的，或者注册时只填了用户名。',
        '如果不是您本人，则无需任何操作。',
      ],
    },
    PASSWORD_CHANGED: {
      subject: '您在 {place} 的密码已更改',
      lines: ['您在 {place} 的账号密码刚刚被更改，其他设备均已退出登录。', CHINESE.notMe],
    },
    EMAIL_CHANGED: {
      subject: '您在 {place} 的邮箱已更改',
      lines: ['您在 {place} 的账号不再使用此邮箱。', CHINESE.notMe],
    },
    TEST: {
      subject: '{place} 的邮件发送正常',
      lines: ['这是您要求的测试邮件：{place} 可以发送邮件。'],
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
        'そのままログインできます。パスワードをお忘れの場合は、ログイン画面で「パスワードをお忘れですか？」を選んでください。',
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

/** @param origin of the page, https://chat.example.org */
export function letter(
  to: string,
  language: Language,
  occasion: Occasion,
  origin: string,
  { code = '', minutes = 0 }: { code?: string; minutes?: number } = {},
): Letter {
  const { subject, lines } = WORDS[language][occasion];
  const values: Record<string, string> = { place: new URL(origin).host, code, minutes: String(minutes) };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const paragraphs = lines.map((line) =>
    line === CODE ? codeBox(code) : `<p style="margin:0 0 16px">${linked(filled(line), origin)}</p>`,
  );
  return {
    to,
    subject: filled(subject),
    text: `${lines.map(filled).join('\n\n')}\n\n--\nParley · ${origin}\n`,
    html: page(language, paragraphs.join('\n'), origin),
  };
}

const codeBox = (code: string) =>
  `<p style="margin:0 0 16px;padding:16px;border-radius:12px;background:#0b7d6e;color:#ffffff;font:700 30px ui-monospace,Menlo,Consolas,monospace;letter-spacing:8px;text-align:center">${code}</p>`;

/** The place can be clicked. */
const linked = (text: string, origin: string) => {
  const { host } = new URL(origin);
  return text.replaceAll(host, `<a href="${origin}" style="color:#0b7d6e">${host}</a>`);
};

/** Colours that can be read on white and on black, since mail programs turn one into the other as they like. */
const page = (language: Language, inside: string, origin: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Hiragino Sans',sans-serif">
<div style="max-width:480px;margin:0 auto">
<p style="margin:0 0 20px;font-size:20px;font-weight:700;color:#0b7d6e">Parley</p>
${inside}
<p style="margin:24px 0 0;font-size:13px;color:#76837f">Parley · <a href="${origin}" style="color:#76837f">${new URL(origin).host}</a></p>
</div></body></html>
`;
